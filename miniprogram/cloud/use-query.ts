/** Reads from the cloud for a page: the cached answer is shown at once, then the cloud is asked again. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract';
import type { ErrorArgs } from '../../shared/operation';
import type { Result } from './call';
import { isOnline, subscribeToNetwork } from '../ui/online';
import { useEvery } from '../ui/use-every';
import { call } from './call';
import {
  askOnce,
  findAnswer,
  forgetAnswer,
  keepAnswer,
  queryKey,
  subscribeToForgetting,
  timesForgotten,
} from './query-cache';

/** How often, in seconds, a page that the cloud did not answer asks again by itself. */
const RETRY_SECONDS = 10;

/**
 * Why a call failed, as its answer says: a code, and in `args` the number, the day or the reference that
 * explains it.
 */
export interface Failure {
  readonly code: Extract<Result<OperationName>, { ok: false }>['code'];
  readonly args?: ErrorArgs;
}

/**
 * What a page knows of what it reads: nothing yet, the data (perhaps with the failure of a newer attempt), or
 * only a failure.
 */
export interface Query<N extends OperationName> {
  readonly data: Output<N> | null;
  /** The server's time of the data, UTC. */
  readonly now: string;
  readonly failure: Failure | null;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
}

/**
 * Replaces a cached answer with a newer one, such as the view a change returned; pages shown afterwards begin
 * with it.
 */
export function remember<N extends OperationName>(
  name: N,
  input: Input<N>,
  data: Output<N>,
  now: string,
): void {
  keepAnswer(queryKey(name, input), { data, now });
}

/**
 * Asks the cloud and caches the answer for every page. A second caller that asks the same while the answer is
 * on its way waits for that answer.
 * @returns why it failed, or null
 */
export function fetchQuery<N extends OperationName>(name: N, input: Input<N>): Promise<Failure | null> {
  const key = queryKey(name, input);
  return askOnce(key, async (isWanted) => {
    const result = await call(name, input);
    if (result.ok) {
      if (isWanted()) keepAnswer(key, result);
      return null;
    }
    if (result.code === 'NOT_FOUND' || result.code === 'NOT_ALLOWED') forgetAnswer(key);
    return result;
  });
}

/**
 * Reads one operation, and reads it again whenever the page is shown.
 * @param input null while it is not known what to ask
 */
export function useQuery<N extends OperationName>(name: N, input: Input<N> | null): Query<N> {
  const key = input === null ? '' : queryKey(name, input);
  const [state, setState] = useState<{ key: string; failure: Failure | null; loading: boolean }>({
    key,
    failure: null,
    loading: true,
  });
  const latest = useRef(key);
  latest.current = key;

  const reload = useCallback(async (): Promise<void> => {
    if (key === '') return;
    setState({ key, failure: null, loading: true });
    const failure = await fetchQuery(name, JSON.parse(key.slice(name.length + 1)) as Input<N>);
    // The page may ask another question by now.
    if (latest.current === key) setState({ key, failure, loading: false });
  }, [key, name]);

  useEffect(() => void reload(), [reload]);
  useDidShow(() => void reload());
  // The cached answer was removed because it does not belong to the current person or account, or because the
  // thing may not be seen any more; it is read again.
  const forgotten = useSyncExternalStore(subscribeToForgetting, timesForgotten, timesForgotten);
  useEffect(() => {
    if (forgotten > 0 && findAnswer(key) === undefined) void reload();
  }, [forgotten, key, reload]);

  // A page that could not be read goes on by itself when the network is there again, without a word meanwhile.
  const isCut = state.key === key && state.failure?.code === 'OFFLINE';
  const retry = useCallback(async (): Promise<void> => {
    if (key === '') return;
    const failure = await fetchQuery(name, JSON.parse(key.slice(name.length + 1)) as Input<N>);
    if (latest.current === key && failure?.code !== 'OFFLINE') setState({ key, failure, loading: false });
  }, [key, name]);
  useEffect(
    () =>
      isCut
        ? subscribeToNetwork(() => {
            if (isOnline()) void retry();
          })
        : undefined,
    [isCut, retry],
  );
  useEvery(RETRY_SECONDS, async () => {
    if (isCut) await retry();
  });

  const kept = findAnswer(key);
  const { failure, loading } = state.key === key ? state : { failure: null, loading: true };
  return {
    data: (kept?.data ?? null) as Output<N> | null,
    now: kept?.now ?? '',
    failure,
    loading: loading || (kept === undefined && failure === null),
    reload,
  };
}
