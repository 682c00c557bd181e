/** Reading from the cloud for a page: what was seen last is shown at once, then refreshed. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, OperationName, Output } from '../shared/contract';
import type { Result } from './call';
import { call } from './call';

export type Failure = Extract<Result<OperationName>, { ok: false }>['code'];

/** What a page knows: nothing yet, the data (perhaps with a newer try that failed), or only a failure. */
export interface Reading<N extends OperationName> {
  readonly data: Output<N> | null;
  /** The server's time of the data, UTC. */
  readonly now: string;
  readonly failure: Failure | null;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
  /** Puts a newer view in place, such as the one a change returned. */
  readonly replace: (data: Output<N>) => void;
}

const seen = new Map<string, { readonly data: unknown; readonly now: string }>();

/** Forgets what was read: somebody else uses this phone now. */
export function forgetReadings(): void {
  seen.clear();
}

/**
 * Reads one operation, again whenever the page is shown.
 * @param input null while it is not known what to ask
 */
export function useCall<N extends OperationName>(name: N, input: Input<N> | null): Reading<N> {
  const key = input === null ? '' : `${name} ${JSON.stringify(input)}`;
  const kept = seen.get(key);
  const [state, setState] = useState<{ key: string; data: unknown; now: string; failure: Failure | null; loading: boolean }>({
    key, data: kept?.data ?? null, now: kept?.now ?? '', failure: null, loading: true,
  });
  const latest = useRef(key);
  latest.current = key;

  const reload = useCallback(async (): Promise<void> => {
    if (key === '') return;
    setState((before) => ({ ...before, loading: true }));
    const result = await call(name, JSON.parse(key.slice(name.length + 1)) as Input<N>);
    if (result.ok) seen.set(key, { data: result.data, now: result.now });
    // The page may have moved on to another question meanwhile.
    if (latest.current !== key) return;
    setState((before) =>
      result.ok
        ? { key, data: result.data, now: result.now, failure: null, loading: false }
        : { key, data: before.key === key ? before.data : (seen.get(key)?.data ?? null), now: before.now, failure: result.code, loading: false },
    );
  }, [key, name]);

  const replace = useCallback((data: Output<N>): void => {
    seen.set(key, { data, now: seen.get(key)?.now ?? '' });
    setState((before) => ({ ...before, key, data, failure: null }));
  }, [key]);

  useEffect(() => void reload(), [reload]);
  useDidShow(() => void reload());

  const current = state.key === key ? state : { data: kept?.data ?? null, now: kept?.now ?? '', failure: null, loading: true };
  return { data: current.data as Output<N> | null, now: current.now, failure: current.failure, loading: current.loading, reload, replace };
}
