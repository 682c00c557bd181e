/** The remark being written on a page, as it is kept on this device. */
import type { RequestView } from '../../../shared/request/request.contract';
import { goOnWith, idHere } from '../../keep/kept';
import { rootOf } from '../../keep/settle';
import type { Writing } from '../../keep/writing';
import { useWriting } from '../../keep/writing';
import type { PageUrl } from '../../routes';
import type { Remark, RemarkKind, WrittenRemark } from './remark';
import { isRemark } from './remark';

/** Makes this window go on with a remark, or a copy of it. @returns the page on which it is written */
export function resumeRemark(written: WrittenRemark): PageUrl {
  const { remark, requestId, entry } = written.content;
  const here = idHere(rootOf(written));
  if (here !== written.id) goOnWith(here, written.id);
  return `/resident/request/${remark}/index?id=${requestId}${entry === null ? '' : `&entry=${entry}`}`;
}

export interface RemarkKept {
  /** The id it is kept under. */
  readonly id: string;
  /** The remark as this device holds it now, which may be newer than what is drawn. */
  readonly read: () => Remark;
  readonly change: (changes: Partial<Pick<Remark, 'words' | 'media' | 'rating'>>) => void;
  readonly take: Writing<Remark>['take'];
  /** Removes it, once it is handed in. */
  readonly drop: () => void;
}

/**
 * The remark being written about a request on this device; null until it is known what is kept here.
 * @param request null while it is not read
 * @param begins what it begins with, and the entry of the outbox that it corrects
 */
export function useRemark(
  remark: RemarkKind,
  request: Pick<RequestView, 'id' | 'person'> | null,
  begins: Partial<Pick<Remark, 'entry' | 'words' | 'media'>> = {},
): RemarkKept | null {
  const requestId = request?.id ?? '';
  const { entry = null } = begins;
  const writing = useWriting(`${remark}-${requestId}${entry === null ? '' : `-${entry}`}`, isRemark);
  if (writing === null || request === null) return null;
  const { id, take, drop } = writing;
  const empty: Remark = { remark, requestId, entry, words: '', media: [], rating: null, ...begins };
  const read = (): Remark => writing.read() ?? empty;
  return {
    id,
    take,
    drop,
    read,
    change: (changes) => {
      const next = { ...read(), ...changes };
      writing.keep(next, next.media, request.person.id);
    },
  };
}
