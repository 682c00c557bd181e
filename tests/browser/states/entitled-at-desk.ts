/** What the pages of 政策享受情况 at a desk share. */
import { countyLeader } from './county';
import type { Recipe } from './recipe';

/**
 * The way into one of these pages, for the county's 理事长.
 * @param page the end of its route, with its parameters
 */
export const atDesk = (page: string, ready: string, change: Partial<Recipe> = {}): Recipe => ({
  as: countyLeader,
  path: `/staff/person/entitled/${page}`,
  ready,
  ...change,
});
