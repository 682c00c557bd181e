/** Reading from the cloud for a page: what was seen last is shown at once, then refreshed. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract';
import type { ErrorArgs } from '../../shared/operation';
import type { Result } from './call';
import { call } from './call';
import {
  askOnce,
  findRead,
  forgetReading,
  keepRead,
  keyOf,
  subscribeToForgetting,
  timesForgotten,
} from './readings';

/** Why a call failed, as its answer says it: `args` is a number, a day, a reference that explains the code. */
export interface Failure {
  readonly code: Extract<Result<OperationName>, { ok: false }>['code'];
  readonly args?: ErrorArgs;
}

/** What a page knows: nothing yet, the data (perhaps with a newer try that failed), or only a failure. */
export interface Reading<N extends OperationName> {
  readonly data: Output<N> | null;
  /** The server's time of the data, UTC. */
  readonly now: string;
  readonly failure: Failure | null;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
}

/** Puts a newer answer in place of what was read, such as the view a change returned: pages shown after it begin with that. */
export function remember<N extends OperationName>(
  name: N,
  input: Input<N>,
  data: Output<N>,
  now: string,
): void {
  keepRead(keyOf(name, input), { data, now });
}

/** Asks, and puts the answer where every page sees it. A page that asks the same while it is on its way waits for the same answer. */
export function read<N extends OperationName>(name: N, input: Input<N>): Promise<Failure | null> {
  const key = keyOf(name, input);
  return askOnce(key, async (isWanted) => {
    const result = await call(name, input);
    if (result.ok) {
      if (isWanted()) keepRead(key, result);
      return null;
    }
    if (result.code === 'NOT_FOUND' || result.code === 'NOT_ALLOWED') forgetReading(key);
    return result;
  });
}

/**
 * Reads one operation, again whenever the page is shown.
 * @param input null while it is not known what to ask
 */
export function useCall<N extends OperationName>(name: N, input: Input<N> | null): Reading<N> {
  const key = input === null ? '' : keyOf(name, input);
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
    const failure = await read(name, JSON.parse(key.slice(name.length + 1)) as Input<N>);
    // The page may have moved on to another question meanwhile.
    if (latest.current === key) setState({ key, failure, loading: false });
  }, [key, name]);

  useEffect(() => void reload(), [reload]);
  useDidShow(() => void reload());
  // What stood here is not for whoever looks now: another person, another account, or not there any more.
  const forgotten = useSyncExternalStore(subscribeToForgetting, timesForgotten, timesForgotten);
  useEffect(() => {
    if (forgotten > 0 && findRead(key) === undefined) void reload();
  }, [forgotten, key, reload]);

  const kept = findRead(key);
  const { failure, loading } = state.key === key ? state : { failure: null, loading: true };
  return {
    data: (kept?.data ?? null) as Output<N> | null,
    now: kept?.now ?? '',
    failure,
    loading: loading || (kept === undefined && failure === null),
    reload,
  };
}
