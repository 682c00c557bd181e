/**
 * A list that is read page by page. The first page is cached and refreshed like any query; the further pages
 * are added by cursor.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../shared/contract';
import { call, look } from './call';
import type { Failure } from './use-query';
import { remember, useQuery } from './use-query';

type Listing =
  | 'notification.list'
  | 'request.mine'
  | 'task.desk'
  | 'task.region'
  | 'directory.posts'
  | 'person.people'
  | 'request.byOthers'
  | 'policy.list'
  | 'entitlement.region'
  | 'reconciliation.list'
  | 'reconciliation.discrepancies'
  | 'supervision.list';
type Question<N extends Listing> = Omit<Input<N>, 'after'>;
export type Row<N extends Listing> = Output<N>['rows'][number];

export interface PagedQuery<N extends Listing> {
  /** The first page with the server's time of it (UTC); null while nothing is known. */
  readonly first: (Output<N> & { readonly now: string }) | null;
  readonly rows: readonly Row<N>[];
  /** Fetches the next page; null at the end. */
  readonly more: (() => Promise<void>) | null;
  readonly loadingMore: boolean;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly reload: () => Promise<void>;
  /** Reads the list again without reporting a failure, for a refresh that nobody asked for. */
  readonly refresh: () => Promise<void>;
}

/** The pages after the first one. */
interface Tail {
  readonly of: string;
  /**
   * The cursor at which these pages begin. Where the first page now ends at another cursor, they are read
   * again.
   */
  readonly after: string;
  readonly pages: number;
  readonly rows: readonly unknown[];
  readonly next: string | null;
}

/**
 * The key that tells one row from another. A task's id comes first, because the request it is about may have
 * a row of its own.
 */
export function rowKey(row: { readonly id: string; readonly task?: string | undefined }): string {
  return row.task ?? row.id;
}

/** Reads a number of pages from a cursor on. @returns the pages; a failure where one of them did not come */
async function pagesFrom<N extends Listing>(
  name: N,
  question: Question<N>,
  after: string,
  pages: number,
): Promise<{ rows: Row<N>[]; next: string | null } | Failure> {
  const rows: Row<N>[] = [];
  let next: string | null = after;
  for (let page = 0; page < pages && next !== null; page += 1) {
    const result = await call(name, { ...question, after: next } as unknown as Input<N>);
    if (!result.ok) return result;
    const read = result.data as Output<N>;
    rows.push(...read.rows);
    next = read.next;
  }
  return { rows, next };
}

/**
 * Reads a list.
 * @param question the input without its cursor; null while it is not known what to ask
 */
export function usePagedQuery<N extends Listing>(name: N, question: Question<N> | null): PagedQuery<N> {
  const firstInput = question === null ? null : ({ ...question, after: null } as unknown as Input<N>);
  const asked = JSON.stringify(question);
  const query = useQuery(name, firstInput);
  const [tail, setTail] = useState<Tail | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, draw] = useState(0);
  const latest = useRef(asked);
  latest.current = asked;
  const first = query.data;
  const begins = first?.next ?? null;
  const continued = tail !== null && tail.of === asked && begins !== null ? tail : null;
  const next = continued === null ? begins : continued.next;

  useEffect(() => setFailure(null), [first]);

  const read = useCallback(
    async (after: string, before: Tail | null, pages: number): Promise<void> => {
      const found = await pagesFrom(name, JSON.parse(asked) as Question<N>, after, pages);
      if (latest.current !== asked) return;
      setFailure('code' in found ? found : null);
      if ('code' in found) return;
      setTail({
        of: asked,
        after: before?.after ?? after,
        pages: (before?.pages ?? 0) + pages,
        rows: [...(before?.rows ?? []), ...found.rows],
        next: found.next,
      });
    },
    [name, asked],
  );

  // The first page now ends at another cursor than before: the pages after it are read again, as many as had
  // been read.
  const stale = continued !== null && continued.after !== begins ? continued.pages : 0;
  useEffect(() => {
    if (stale > 0 && begins !== null) void read(begins, null, stale);
  }, [stale, begins, read]);

  const more = useCallback(async (): Promise<void> => {
    if (next === null) return;
    setLoadingMore(true);
    await read(next, continued, 1);
    setLoadingMore(false);
  }, [next, continued, read]);

  const refresh = useCallback(async (): Promise<void> => {
    const now = JSON.parse(asked) as Question<N> | null;
    if (now === null) return;
    const input = { ...now, after: null } as unknown as Input<N>;
    const result = await look(name, input);
    if (!result.ok) return;
    remember(name, input, result.data as Output<N>, result.now);
    draw((times) => times + 1);
  }, [name, asked]);

  const known = new Set((first?.rows ?? []).map(rowKey));
  return {
    first: first === null ? null : { ...first, now: query.now },
    // While the further pages are read again, a row that has moved into the first page is shown only there.
    rows: [
      ...(first?.rows ?? []),
      ...((continued?.rows ?? []) as Row<N>[]).filter((row) => !known.has(rowKey(row))),
    ],
    more: next === null ? null : more,
    loadingMore,
    loading: query.loading,
    failure: failure ?? query.failure,
    reload: query.reload,
    refresh,
  };
}
