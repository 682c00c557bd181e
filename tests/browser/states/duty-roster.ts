/** What the pages of the duty roster share. */
import { county } from '../../../demo/regions';
import { postId } from '../../../shared/directory/directory';
import { dutyPost } from './county';
import type { Recipe } from './recipe';

/** Days chosen and not saved yet, each with a post or with nobody. */
export function chosen(
  days: Readonly<Record<string, { post: string; name: string } | null>>,
): Recipe['stored'] {
  return {
    [`duty-${dutyPost}`]: Object.fromEntries(
      Object.entries(days).map(([on, who]) => [on, { on, post: who?.post ?? null, name: who?.name ?? null }]),
    ),
  };
}

/** A post without a holder: the cadre who was chosen has left since. */
export const left = { post: postId(county._id, 'publicity'), name: '孙丽' };
