import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract';
import { look } from '../../cloud/call';
import type { PagedQuery } from '../../cloud/use-paged-query';
import { rowKey } from '../../cloud/use-paged-query';
import { useEvery } from '../../ui/use-every';

/** New work has to be seen within half a minute, so the page looks every so many seconds. */
const LOOK_EVERY_SECONDS = 20;

export type News = Output<'task.news'>['rows'];

/**
 * The rows that came onto the desks after the page was opened, wherever they sort. A row that came shortly
 * before that but lies behind the first page counts too, because nobody has seen it yet.
 * @param first the first page as it was opened
 * @param onNews reads the list again, before anything is announced
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
    // The next answer contains the latest of these rows again.
    last.current = { since: result.now, ids: result.data.rows.map(({ id }) => id) };
    const come = result.data.rows.filter(({ id }) => !ids.includes(id));
    if (come.length === 0) return;
    await onNews();
    setNews(come);
  });
  return news;
}
