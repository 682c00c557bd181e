/** A list that is read page by page: the first is kept and refreshed like any reading, the rest is added by cursor. */
import { useCallback, useEffect, useState } from 'react';
import type { Input, Output } from '../shared/contract';
import { call } from './call';
import type { Failure } from './use-call';
import { useCall } from './use-call';

type Listing = 'message.list' | 'request.mine' | 'task.desk' | 'task.region';
type Question<N extends Listing> = Omit<Input<N>, 'after'>;
type Row<N extends Listing> = Output<N>['rows'][number];

export interface Pages<N extends Listing> {
  /** The first page with the server's time of it; null while nothing is known. */
  readonly first: (Output<N> & { readonly now: string }) | null;
  readonly rows: readonly Row<N>[];
  /** Fetches the next page; null at the end. */
  readonly more: (() => Promise<void>) | null;
  readonly loadingMore: boolean;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly reload: () => Promise<void>;
}

interface Tail {
  /** The first page this belongs to: a refreshed first page begins the list anew. */
  readonly of: unknown;
  readonly rows: readonly unknown[];
  readonly next: string | null;
}

/** Reads a list. @param question null while it is not known what to ask */
export function usePages<N extends Listing>(name: N, question: Question<N> | null): Pages<N> {
  const firstInput = question === null ? null : ({ ...question, after: null } as unknown as Input<N>);
  const reading = useCall(name, firstInput);
  const [tail, setTail] = useState<Tail | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const first = reading.data;
  const continued = tail !== null && tail.of === first ? tail : null;
  const next = continued === null ? (first?.next ?? null) : continued.next;

  useEffect(() => setFailure(null), [first]);

  const more = useCallback(async (): Promise<void> => {
    if (next === null || question === null) return;
    setLoadingMore(true);
    const result = await call(name, { ...question, after: next } as unknown as Input<N>);
    setLoadingMore(false);
    setFailure(result.ok ? null : result.code);
    if (!result.ok) return;
    const page = result.data as Output<N>;
    setTail((before) => ({ of: first, rows: [...(before !== null && before.of === first ? before.rows : []), ...page.rows], next: page.next }));
  }, [name, next, question, first]);

  return {
    first: first === null ? null : { ...first, now: reading.now },
    rows: [...(first?.rows ?? []), ...((continued?.rows ?? []) as Row<N>[])],
    more: next === null ? null : more,
    loadingMore,
    loading: reading.loading,
    failure: failure ?? reading.failure,
    reload: reading.reload,
  };
}
