/** Changes something in the cloud from a page: an operation that runs when a button is pressed. */
import { useState } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract';
import { call } from './call';
import { beginAtHeading } from '../ui/page/use-opening';
import type { Failure } from './use-query';

export interface Command {
  /**
   * Runs one operation and resolves to its output, or to null when it failed (`failure` says why).
   * @param onDone is called with the output and the server's time of it (UTC), before the promise resolves
   */
  readonly run: <N extends OperationName>(
    name: N,
    input: Input<N>,
    onDone?: (output: Output<N>, now: string) => void,
  ) => Promise<Output<N> | null>;
  /** Why the operation that ran last failed; null where it succeeded or none has run. */
  readonly failure: Failure | null;
}

/** Gives a page the function that runs operations. The page shows what `run` resolves to, or `failure`. */
export function useCommand(): Command {
  const [failure, setFailure] = useState<Failure | null>(null);
  const run: Command['run'] = async (name, input, onDone) => {
    const result = await call(name, input);
    setFailure(result.ok ? null : result);
    if (!result.ok) return null;
    beginAtHeading();
    onDone?.(result.data, result.now);
    return result.data;
  };
  return { run, failure };
}
