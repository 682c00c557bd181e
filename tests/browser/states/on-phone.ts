/** What can be kept on a phone before a page opens: drafts, changes on their way, photos and sound. */
import { randomUUID } from 'node:crypto';
import type { Draft, HandedIn, Outgoing, Written } from '../../../miniprogram/keep/entries';
import type { Remark } from '../../../miniprogram/request/remark/remark';
import type { Input } from '../../../shared/contract';
import { aNeed, personId, zhao } from '../../flows/world';
import type { GivenMedium } from '../kept';
import { written } from '../kept';
import { picture } from '../photo';
import { silence } from '../sound';

/** The moment at which everything on the phone was kept, unless a test gives another. */
const keptAt = '2026-11-23T01:00:00.000Z';

/** The answers given so far, as they are kept on the phone. */
export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    kind: 'draft',
    id: randomUUID(),
    at: keptAt,
    way: 'write',
    danger: 'no',
    personId: null,
    category: 'device',
    words: '轮椅轮子坏了，推不动，想换一辆。11月27日（周五）上午在家，电话 0459-555-0142。',
    media: [],
    channel: 'phone',
    when: 'morning',
    ...change,
  };
}

/** What 赵淑芬 is writing about a request of hers, as it is kept on the phone. */
export function aRemark(change: Partial<Remark> = {}, about: Partial<Written> = {}): Written {
  const content: Remark = {
    remark: 'add',
    requestId: 'x'.repeat(22),
    entry: null,
    words: '左边的轮子掉了，11月27日（周五）上午在家。',
    media: [],
    rating: null,
    ...change,
  };
  return { ...written(`${content.remark}-${content.requestId}`, zhao, content), personId, ...about };
}

/** Photos on the phone. */
export function photosOf(count: number): GivenMedium[] {
  return Array.from({ length: count }, () => ({
    about: { id: randomUUID(), kind: 'photo' as const, seconds: 0, at: keptAt, ending: 'png' },
    content: picture(),
    type: 'image/png',
  }));
}

/** Pieces of sound on the phone, of these lengths in seconds. */
export function soundsOf(...lengths: readonly number[]): GivenMedium[] {
  return lengths.map((seconds) => ({
    about: { id: randomUUID(), kind: 'sound' as const, seconds, at: keptAt, ending: 'wav' },
    content: silence(1),
    type: 'audio/wav',
  }));
}

/** What an entry keeps of its media. */
export function named(media: readonly GivenMedium[]): Draft['media'] {
  return media.map(({ about: { id, kind, seconds } }) => ({ id, kind, seconds }));
}

/** A finished change that waits to be sent. */
export function anOutgoing(
  change: Partial<Outgoing> = {},
  need: Partial<Input<'request.submit'>> = {},
): Outgoing {
  const { clientId, personId, category, danger, words, contact, accused } = aNeed(need);
  return {
    kind: 'outgoing',
    id: randomUUID(),
    at: keptAt,
    command: {
      name: 'request.submit',
      input: { clientId, personId, category, danger, words, contact, accused },
    },
    media: [],
    requestId: null,
    refused: null,
    ...change,
  };
}

/** The media of a change of which nothing has arrived yet. */
export function sending(media: readonly GivenMedium[]): Outgoing['media'] {
  return named(media).map((medium) => ({ ...medium, fileId: null, attached: false, refused: null }));
}

/** The id of what was handed in. */
export const handedInId = randomUUID();

/** The note of what was handed in from this phone. */
export function aHandedIn(change: Partial<HandedIn> = {}): HandedIn {
  return { kind: 'handed', id: handedInId, at: keptAt, requestId: null, personId, told: false, ...change };
}
