import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { PostRow } from '../../shared/directory/directory.contract';
import type { PagedQuery } from '../cloud/use-paged-query';
import { usePagedQuery } from '../cloud/use-paged-query';

export interface FoundPost {
  /**
   * The post; null while it is being looked for, and where it is not among the cadre's own posts and those
   * below.
   */
  readonly post: PostRow | null;
  /** The posts read while looking for it, from which another can be chosen. */
  readonly pages: PagedQuery<'directory.posts'>;
  /** Whether the whole list was read and the post is not in it. */
  readonly missing: boolean;
  /** Replaces the post with a newer answer. */
  readonly setPost: (post: PostRow) => void;
}

/** Finds one post among those the cadre looks after: the list is read page by page until the post comes. */
export function usePost(id: string): FoundPost {
  const pages = usePagedQuery('directory.posts', {});
  const [changed, setPost] = useState<PostRow | null>(null);
  // When the page is shown again, the list is read again, and its newer row must not be hidden by an older
  // answer.
  useDidShow(() => setPost(null));
  const { rows, more, failure, first } = pages;
  const post = changed ?? rows.find((row) => row.id === id) ?? null;
  const readOn = post === null && failure === null ? more : null;
  useEffect(() => {
    if (readOn !== null) void readOn();
  }, [readOn]);
  return { post, pages, missing: post === null && first !== null && more === null, setPost };
}
