import type { Input, OperationName, Output } from '../../shared/contract';
import type { Calendar } from '../../shared/calendar/calendar';
import type { Caller } from '../../shared/session/caller';
import type { Moment } from '../aggregate/effects';

/**
 * What every handler is given: the caller, the server's time, the keys that open sealed words, and the
 * working days.
 */
export interface Call extends Moment {
  readonly caller: Caller;
  readonly calendar: Calendar;
}

/** An operation without a handler, or a handler without an operation, does not compile. */
export type Handlers = { readonly [N in OperationName]: (input: Input<N>, call: Call) => Promise<Output<N>> };

/** The handlers of one feature. */
export type HandlersOf<Feature extends string> = Pick<
  Handlers,
  Extract<OperationName, `${Feature}.${string}`>
>;
