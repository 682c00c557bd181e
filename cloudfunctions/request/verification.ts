/** Verifies that the chain of every request's events is unbroken. */
import { beijingDay } from '../../shared/calendar/calendar';
import { grouped } from '../../shared/request/number';
import type { Request } from '../../shared/request/request';
import type { LongRound } from '../aggregate/cursor';
import { goOn, sliceOf } from '../aggregate/cursor';
import type { Moment } from '../aggregate/effects';
import { isUnbroken } from '../aggregate/hash-chain';
import { find, is } from '../platform/db';
import { addBrokenChainTask } from '../task/broken-chain';

const SLICE = 50;

/**
 * Whether events were changed or removed. Every event is one version, so the two counts must agree. A request
 * that cannot be read was changed as well.
 */
function isBroken({ events, version }: Request): boolean {
  try {
    return !isUnbroken(events) || events.length !== version;
  } catch {
    return true;
  }
}

/**
 * Goes on with verifying the requests, in the order of their ids. A pass that does not end in one night is
 * continued in the next ones; a new pass begins at most once a day.
 * @param end no slice is begun after this moment, in milliseconds as of `Date.now()`
 * @returns whether the pass is over
 */
export async function verifyRequests({ now }: Moment, end: number): Promise<boolean> {
  const round: LongRound<string, Request> = {
    name: 'request verification',
    version: beijingDay(now),
    restarts: 'when done',
    start: '',
    slice: async (after) =>
      sliceOf(
        await find(
          'request',
          { _id: is.above(after) },
          { order: ['_id', 'asc'], limit: SLICE, fields: ['events', 'version', 'number'] },
        ),
        ({ _id }) => _id,
      ),
    act: (requests) =>
      Promise.all(
        requests.filter(isBroken).map(({ _id, number }: Pick<Request, '_id'> & Partial<Request>) =>
          // A request that was changed may have lost its number.
          addBrokenChainTask({ id: _id, name: grouped(number ?? ''), requestId: _id }, now),
        ),
      ),
  };
  return (await goOn(round, end)).isDone;
}
