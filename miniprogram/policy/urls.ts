/** The addresses of the policy pages: all policies, one category, one policy. */
import type { Policy } from '../../shared/policy/policy';
import { policyCategories } from '../../shared/policy/policy';
import type { PageUrl } from '../routes';

/** One category of policies, or all of them. */
export type Shelf = Policy['category'] | 'all';

/** Whether a text names a shelf. */
export function isShelf(text: string | undefined): text is Shelf {
  return text === 'all' || policyCategories.some((category) => category === text);
}

/** The page that lists all policies. */
export const policiesUrl = '/resident/policies/index';

/** The address of a list. */
export function shelfUrl(shelf: Shelf): PageUrl {
  return `${policiesUrl}?of=${shelf}`;
}

/** The address of one policy; anybody who receives it may open it. */
export function policyUrl(id: string): PageUrl {
  return `/resident/policy/index?id=${id}`;
}
