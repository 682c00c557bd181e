/** The ways to the policies: what there is, one category of it, one policy. */
import type { Policy } from '../../shared/policy/policy';
import { policyCategories } from '../../shared/policy/policy';
import type { PageUrl } from '../routes';

/** One category, or all there is. */
export type Shelf = Policy['category'] | 'all';

/** Whether a text names one. */
export function isShelf(text: string | undefined): text is Shelf {
  return text === 'all' || policyCategories.some((category) => category === text);
}

/** Where everything begins. */
export const policiesUrl = '/resident/policies/index';

/** The way to a list. */
export function shelfUrl(shelf: Shelf): PageUrl {
  return `${policiesUrl}?of=${shelf}`;
}

/** The way to one policy; whoever is given it may open it. */
export function policyUrl(id: string): PageUrl {
  return `/resident/policy/index?id=${id}`;
}
