/**
 * What somebody writes about one request and has not handed in yet: an addition or the answer to a question, a
 * rating, why the request is asked for again, or other words for it. Like a draft, it is kept on this device from
 * the first letter on.
 */
import type { Rating } from '../../../shared/request/request';
import { ratingText } from '../../../shared/request/request.text';
import { isBlank } from '../../../shared/plain-text';
import { firstWords } from '../../../shared/request/about/first-words';
import type { Entry, Medium, Written } from '../../keep/entries';
import { mediaText } from '../../keep/entry.text';

/** Each kind has the name of the page on which it is written. */
const kinds = ['add', 'rate', 'again', 'correct'] as const;
export type RemarkKind = (typeof kinds)[number];

export interface Remark {
  readonly remark: RemarkKind;
  readonly requestId: string;
  /** The entry of the outbox that was refused and is corrected here; null where it is none. */
  readonly entry: string | null;
  readonly words: string;
  readonly media: readonly Medium[];
  readonly rating: Rating | null;
}

export type WrittenRemark = Written & { readonly content: Remark };

/** Whether what is kept is a remark of a shape that this version knows. */
export function isRemark(stored: unknown): stored is Remark {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'remark' in stored &&
    kinds.some((kind) => kind === stored.remark) &&
    'requestId' in stored &&
    'words' in stored &&
    'media' in stored
  );
}

/** Whether an entry is a remark in which something is left: not everything was deleted again. */
export function isWrittenRemark(entry: Entry): entry is WrittenRemark {
  if (entry.kind !== 'written' || !isRemark(entry.content)) return false;
  const { words, media, rating } = entry.content;
  return !isBlank(words) || media.length > 0 || rating !== null;
}

/** The kept entries that a person is shown: neither what cadres write, nor remarks in which nothing is left. */
export function shownAmong(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => entry.kind !== 'written' || isWrittenRemark(entry));
}

/** What a remark is, for a list of what is kept. */
export const remarkTitle: Readonly<Record<RemarkKind, string>> = {
  add: '补充的话',
  rate: '您的评价',
  again: '请再办的话',
  correct: '改过的话',
};

/** The beginning of a remark's words, and what else it holds. */
export function remarkDetail({ words, media, rating }: Remark): string {
  return [rating === null ? '' : ratingText[rating], firstWords(words), mediaText(media)]
    .filter((part) => part !== '')
    .join('；');
}
