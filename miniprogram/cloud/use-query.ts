/** Reading from the cloud for a page: the answer that is known is shown at once, then asked for again. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract';
import type { ErrorArgs } from '../../shared/operation';
import type { Result } from './call';
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

/**
 * Why a call failed, as its answer says it: `args` is a number, a day, a reference that explains the code.
 */
export interface Failure {
  readonly code: Extract<Result<OperationName>, { ok: false }>['code'];
  readonly args?: ErrorArgs;
}

/**
 * What a page knows of what it reads: nothing yet, the data (perhaps with a newer try that failed), or only a
 * failure.
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
 * Puts a newer answer in place of what was read, such as the view a change returned: pages shown after it
 * begin with that.
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
 * Asks the cloud and keeps the answer for every page. Who asks the same while the answer is on its way waits
 * for that answer.
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
 * Reads one operation, again whenever the page is shown.
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
    // The page may have moved on to another question meanwhile.
    if (latest.current === key) setState({ key, failure, loading: false });
  }, [key, name]);

  useEffect(() => void reload(), [reload]);
  useDidShow(() => void reload());
  // What stood here is not for whoever looks now: another person, another account, or not there any more.
  const forgotten = useSyncExternalStore(subscribeToForgetting, timesForgotten, timesForgotten);
  useEffect(() => {
    if (forgotten > 0 && findAnswer(key) === undefined) void reload();
  }, [forgotten, key, reload]);

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
