/**
 * The one way into the audit. What is done with posts and said of places is written down before it is done: an entry
 * without its act says that somebody tried.
 */
import type { AuditActor, AuditEntry, PostAct } from '../../shared/audit/audit';
import { beijingDay } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { idFrom } from '../aggregate/hashed-id';
import { find, insert, is } from '../platform/db';
import { besideChain, chainOf, linkedEntry } from './chain';

/** An entry as it is asked for. */
export interface ToRecord extends Pick<AuditEntry, 'cause' | 'at' | 'act' | 'subject' | 'about' | 'card'> {
  readonly by: AuditActor;
}

/** Of so many who write into one chain at once everybody comes to their turn. */
const MOST_TRIES = 100;

/**
 * Writes an entry behind the last one of its chain: one read and one write, where nobody else writes there at the same
 * moment.
 * @returns `known` where an entry for this cause is there already, and nothing was written
 * @throws when others were faster each time
 */
export async function record({ by, about, ...act }: ToRecord): Promise<'recorded' | 'known'> {
  const { cause, at, subject } = act;
  const chain = chainOf(beijingDay(at), by, subject);
  const content = { ...act, account: typeof by === 'object' ? by.account : null, ...besideChain(about) };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [head] = await find(
      'audit',
      { _id: is.startingWith(`${chain}.`) },
      { order: ['_id', 'desc'], limit: 1, fields: ['link'] },
    );
    if ((await insert('audit', linkedEntry(chain, head, content))) === 'inserted') return 'recorded';
    // The cause is taken, or the place in the chain; a cause is never given up again.
    if ((await find('audit', { cause }, { limit: 1, fields: ['act'] })).length > 0) return 'known';
  }
  throw new Error('others were faster with the audit each time');
}

/** One entry; the same act on the same standing of a post is one. @param by the account, or null at set-up */
export async function recordPost(
  act: PostAct,
  post: Pick<Post, '_id' | 'holder' | 'holderName' | 'appointment'>,
  by: string | null,
  now: string,
): Promise<void> {
  await record({
    cause: idFrom('post', act, post._id, by ?? '', post.holder ?? '', post.appointment?.codeHash ?? ''),
    at: now,
    act,
    by: by === null ? 'setUp' : { account: by },
    subject: post._id,
    about: act === 'vacated' ? post.holderName : (post.appointment?.name ?? null),
    card: null,
  });
}

/**
 * That a place has said what counts there; the same word said again is one entry.
 * @param said what was said, as JSON
 * @param version what it makes of the place
 */
export async function recordSaid(
  place: string,
  version: number,
  said: string,
  by: string,
  now: string,
): Promise<void> {
  await record({
    cause: idFrom('said', place, String(version), by, said),
    at: now,
    act: 'said',
    by: { account: by },
    subject: place,
    about: said,
    card: null,
  });
}
