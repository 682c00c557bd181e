/** Naming a person for a post, and taking the post with the code that was told to that person. */
import { hoursAfter } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { named, taken } from '../../shared/directory/decide';
import { claiming } from '../../shared/settings';
import { recordPost } from '../audit/record';
import { find } from '../platform/db';
import { changePost } from './posts';
import type { Sealer } from '../platform/seal';
import { groupedDigits, newOneTimeCode } from '../aggregate/one-time-code';

const FEW = 5;

/**
 * Names a person for a post that nobody holds. An earlier appointment to the post is void from then on.
 * @param by the account that names the person, or null at set-up
 * @returns the code to tell the person, grouped, and the moment until which it works; null when the post is
 *   held, does not exist, or other calls were faster each time
 */
export async function appoint(
  post: Post,
  name: string,
  by: string | null,
  sealer: Sealer,
  now: string,
): Promise<{ code: string; untilAt: string } | null> {
  const digits = newOneTimeCode();
  const untilAt = hoursAfter(now, claiming.codeHours);
  const appointment = { codeHash: sealer.keyOf(digits), name, untilAt };
  await recordPost('appointed', { ...post, appointment }, by, now);
  const changed = await changePost(post._id, (before) => named(before, appointment));
  return 'refused' in changed ? null : { code: groupedDigits(digits), untilAt };
}

/**
 * Takes a post with the code for it.
 * @returns the post, or null for a code that does not work, whatever the reason
 */
export async function takePost(
  codeHash: string,
  name: string,
  account: string,
  now: string,
): Promise<Post | null> {
  for (const { _id } of await find('post', { 'appointment.codeHash': codeHash }, { limit: FEW })) {
    const changed = await changePost(_id, async (before) => {
      const decision = taken(before, codeHash, name, account, now);
      if ('after' in decision && decision.after !== before) await recordPost('taken', before, account, now);
      return decision;
    });
    if ('after' in changed) return changed.after;
  }
  return null;
}
