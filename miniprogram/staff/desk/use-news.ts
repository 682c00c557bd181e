import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract';
import { look } from '../../cloud/call';
import type { PagedQuery } from '../../cloud/use-paged-query';
import { rowKey } from '../../cloud/use-paged-query';
import { useEvery } from '../../ui/use-every';

/** New work is to be seen within half a minute. */
const LOOK_EVERY_SECONDS = 20;

export type News = Output<'task.news'>['rows'];

/**
 * What came onto the desks last, after the page was opened, wherever it sorts; or just before and behind the
 * first page, where nobody has seen it yet.
 * @param first the first page as it was opened
 * @param onNews reads the list again, before anything is said
 */
export function useNews(first: PagedQuery<'task.desk'>['first'], onNews: () => Promise<void>): News {
  const last = useRef<{ readonly since: string; readonly ids: readonly string[] } | null>(null);
  const [news, setNews] = useState<News>([]);
  useEffect(() => {
    if (first !== null) last.current ??= { since: first.now, ids: first.rows.map(rowKey) };
  }, [first]);
  useEvery(LOOK_EVERY_SECONDS, async () => {
    if (last.current === null) return;
    const { since, ids } = last.current;
    const result = await look('task.news', { since });
    if (!result.ok) return;
    // The next answer tells the latest of these again.
    last.current = { since: result.now, ids: result.data.rows.map(({ id }) => id) };
    const come = result.data.rows.filter(({ id }) => !ids.includes(id));
    if (come.length === 0) return;
    await onNews();
    setNews(come);
  });
  return news;
}
