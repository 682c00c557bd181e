/** An operation pressed on a page: what it answered, or why not; the page shows one of the two. */
import { useState } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract';
import { call } from './call';
import type { Failure } from './use-call';

export interface Asking {
  readonly ask: <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N> | null>;
  readonly failure: Failure | null;
}

/** Asks when somebody presses; null when it failed (`failure` says why). */
export function useAsking(): Asking {
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = async <N extends OperationName>(name: N, input: Input<N>): Promise<Output<N> | null> => {
    const result = await call(name, input);
    setFailure(result.ok ? null : result);
    return result.ok ? result.data : null;
  };
  return { ask, failure };
}
