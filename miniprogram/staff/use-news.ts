import { useEffect, useRef, useState } from 'react';
import type { DeskRow } from '../../shared/task/task.contract';
import { rowKey } from '../use-pages';

interface Known {
  readonly of: string;
  readonly keys: Set<string>;
  /** Whether the first page was all there is. */
  readonly whole: boolean;
}

/**
 * The rows that came into a list last, after it was opened.
 * @param of which list; another one begins anew
 * @param page its first page; null while it is not known
 */
export function useNews(of: string, page: { readonly rows: readonly DeskRow[]; readonly next: string | null } | null): readonly DeskRow[] {
  const known = useRef<Known | null>(null);
  const [news, setNews] = useState<readonly DeskRow[]>([]);
  useEffect(() => {
    if (page === null) return;
    const keys = page.rows.map(rowKey);
    const before = known.current?.of === of ? known.current : null;
    known.current = { of, keys: new Set([...(before?.keys ?? []), ...keys]), whole: page.next === null };
    if (before === null) {
      setNews([]);
      return;
    }
    // What follows the last row known before was on a later page all the while.
    const last = Math.max(...keys.map((key, place) => (before.keys.has(key) ? place : -1)));
    const come = page.rows.filter((row, place) => !before.keys.has(rowKey(row)) && (before.whole || place < last));
    if (come.length > 0) setNews(come);
  }, [of, page]);
  return news;
}
