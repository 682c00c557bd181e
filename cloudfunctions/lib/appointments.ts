/** Naming somebody for a post, and taking it with the code that was told to them. */
import { hoursAfter } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { appointed } from '../../shared/directory/org';
import { claiming } from '../../shared/settings';
import { recordPost } from './audit';
import { change, find } from './db';
import type { Sealer } from './seal';
import { grouped, newDigits } from './spoken-digits';

const FEW = 5;

/**
 * Names somebody for a post that nobody holds; whoever was named before is not any more.
 * @param by the account that names them, or null at set-up
 * @returns the code to tell them, or null when the post is held
 */
export async function appoint(
  post: Post,
  name: string,
  by: string | null,
  sealer: Sealer,
  now: string,
): Promise<{ code: string; untilAt: string } | null> {
  const digits = newDigits();
  const untilAt = hoursAfter(now, claiming.codeHours);
  const mark = sealer.keyOf(digits);
  await recordPost('appointed', { ...post, appointment: { mark, name, untilAt } }, by, now);
  if (
    !(await change(
      'post',
      { _id: post._id, holder: null },
      { set: { appointment: { mark, name, untilAt } } },
    ))
  )
    return null;
  return { code: grouped(digits), untilAt };
}

/** Takes a post with the code for it. @returns the post, or null for a code that is no good, whatever the reason */
export async function takePost(
  mark: string,
  name: string,
  account: string,
  now: string,
): Promise<Post | null> {
  for (const post of await find('post', { 'appointment.mark': mark }, { limit: FEW })) {
    const becomes = appointed(post, mark, name, account, now);
    if (becomes === 'taken') return post;
    if (becomes === null) continue;
    await recordPost('taken', post, account, now);
    if (
      await change(
        'post',
        { _id: post._id, holder: null, 'appointment.mark': mark },
        { set: { holder: account, holderName: name, absence: null } },
      )
    )
      return post;
  }
  return null;
}
