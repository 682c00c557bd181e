/**
 * What was done with posts and said of places, written down before it is done: an entry without its act says
 * that somebody tried.
 */
import type { PostAct } from '../../shared/audit/audit';
import type { Post } from '../../shared/directory/directory';
import { insert } from '../platform/db';
import { idFrom } from '../aggregate/hashed-id';

/** One entry; the same act on the same standing of a post is one. @param by the account, or null at set-up */
export async function recordPost(
  act: PostAct,
  post: Pick<Post, '_id' | 'holder' | 'holderName' | 'appointment'>,
  by: string | null,
  now: string,
): Promise<void> {
  const about = act === 'vacated' ? post.holderName : (post.appointment?.name ?? null);
  const _id = idFrom('post', act, post._id, by ?? '', post.holder ?? '', post.appointment?.mark ?? '');
  await insert('audit', { _id, at: now, act, account: by, subject: post._id, about, card: null });
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
  await insert('audit', {
    _id: idFrom('said', place, String(version), by, said),
    at: now,
    act: 'said',
    account: by,
    subject: place,
    about: said,
    card: null,
  });
}
