/**
 * The first 管理员 of a province. No user can name the first 管理员 on screen, so the holder of the
 * environment's keys does it at set-up.
 */
import { postId } from '../../shared/directory/directory';
import { emptyPost } from '../../shared/directory/org';
import { orgName, postTitle } from '../../shared/directory/post.text';
import { appoint } from './appointments';
import { recordPost } from '../audit/record';
import { findOne, insert } from '../platform/db';
import type { Sealer } from '../platform/seal';

/**
 * Names the first 管理员. Done again while the post has not been taken, it gives out a new code, and the code
 * before is void.
 * @param province 12-digit code
 * @param name the name of the person who is to be the 管理员
 * @param phone the post's work telephone
 * @returns the one-time code to tell that person, or the reason why there is none
 */
export async function nameFirstAdmin(
  province: string,
  name: string,
  phone: string,
  sealer: Sealer,
  now: string,
): Promise<{ code: string; untilAt: string } | 'noSuchPlace' | 'held'> {
  const region = await findOne('region', province);
  if (region === null || region.level !== 'province') return 'noSuchPlace';
  const org = orgName(region.name, region.level);
  const post = emptyPost(
    {
      _id: postId(province, 'admin'),
      org: province,
      orgName: org,
      role: 'admin',
      title: postTitle(org, 'admin'),
      phone,
    },
    region,
  );
  await recordPost('added', post, null, now);
  await insert('post', post);
  const there = await findOne('post', post._id);
  const told = there === null || there.holder !== null ? null : await appoint(there, name, null, sealer, now);
  return told ?? 'held';
}
