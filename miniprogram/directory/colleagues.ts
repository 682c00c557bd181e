import { useEffect } from 'react';
import type { PostRow } from '../../shared/directory/directory.contract';
import type { PagedQuery } from '../cloud/use-paged-query';
import { usePagedQuery } from '../cloud/use-paged-query';

export interface Colleagues {
  /** The posts of the organisation that somebody holds; null until all of them are read. */
  readonly rows: readonly PostRow[] | null;
  readonly pages: PagedQuery<'directory.posts'>;
}

/**
 * Who can be on duty: those on the posts of one organisation. The list comes by id, so it is read until it
 * has passed them.
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
