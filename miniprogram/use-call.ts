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
}

const seen = new Map<string, { readonly data: unknown; readonly now: string }>();

/** Puts a newer answer in place of what was read, such as the view a change returned: pages shown after it begin with that. */
export function remember<N extends OperationName>(name: N, input: Input<N>, data: Output<N>, now: string): void {
  seen.set(`${name} ${JSON.stringify(input)}`, { data, now });
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
    setState((before) => ({ ...before, ...seen.get(key), loading: true }));
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

  useEffect(() => void reload(), [reload]);
  useDidShow(() => void reload());

  const current = state.key === key ? state : { data: kept?.data ?? null, now: kept?.now ?? '', failure: null, loading: true };
  return { data: current.data as Output<N> | null, now: current.now, failure: current.failure, loading: current.loading, reload };
}
