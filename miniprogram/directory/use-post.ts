import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { PostRow } from '../../shared/directory/directory.contract';
import type { PagedQuery } from '../cloud/use-paged-query';
import { usePagedQuery } from '../cloud/use-paged-query';

export interface FoundPost {
  /** Null while it is looked for, and where it is not among mine and those below. */
  readonly post: PostRow | null;
  /** All that was read on the way to it, for choosing another. */
  readonly pages: PagedQuery<'directory.posts'>;
  /** Everything was read and it is not there. */
  readonly missing: boolean;
  /** Puts a newer answer in its place. */
  readonly setPost: (post: PostRow) => void;
}

/** One post of those I look after: the list is read until it comes. */
export function usePost(id: string): FoundPost {
  const pages = usePagedQuery('directory.posts', {});
  const [changed, setPost] = useState<PostRow | null>(null);
  // Shown again, the list is read again, and knows better.
  useDidShow(() => setPost(null));
  const { rows, more, failure, first } = pages;
  const post = changed ?? rows.find((row) => row.id === id) ?? null;
  const readOn = post === null && failure === null ? more : null;
  useEffect(() => {
    if (readOn !== null) void readOn();
  }, [readOn]);
  return { post, pages, missing: post === null && first !== null && more === null, setPost };
}
