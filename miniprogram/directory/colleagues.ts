import { useEffect } from 'react';
import type { PostRow } from '../../shared/directory/directory.contract';
import type { PagedQuery } from '../cloud/use-paged-query';
import { usePagedQuery } from '../cloud/use-paged-query';

export interface Colleagues {
  /** The posts of the organisation that have a holder; null until all of them are read. */
  readonly rows: readonly PostRow[] | null;
  readonly pages: PagedQuery<'directory.posts'>;
}

/**
 * The cadres who can be put on duty: the holders of the posts of one organisation. The list is sorted by id,
 * so it is read page by page until it has passed the organisation's posts.
 */
export function useColleagues(org: string): Colleagues {
  const pages = usePagedQuery('directory.posts', {});
  const { first, rows, more, failure } = pages;
  const passed =
    first !== null && (more === null || rows.some(({ id }) => id > `${org}:` && !id.startsWith(`${org}:`)));
  const readOn = passed || failure !== null ? null : more;
  useEffect(() => {
    if (readOn !== null) void readOn();
  }, [readOn]);
  return {
    rows: passed ? rows.filter(({ id, holder }) => id.startsWith(`${org}:`) && holder !== null) : null,
    pages,
  };
}
