/** The nightly check that nothing recorded in the audit and in the requests has been changed. */
import type { Day } from '../../shared/calendar/calendar';
import { beijingDay } from '../../shared/calendar/calendar';
import { dayText } from '../../shared/calendar/day.text';
import { timeBudget } from '../functions';
import { addBrokenChainTask } from '../task/broken-chain';
import type { Moment } from '../aggregate/effects';
import { sealAudit, verifyAudit } from '../audit/verification';
import { verifyRequests } from '../request/verification';

/** The result of one firing. */
export interface Verified {
  /** How many days of the audit were sealed. */
  readonly sealed: number;
  /** Whether this pass has looked at every sealed day, and at every request. */
  readonly audit: boolean;
  readonly requests: boolean;
}

/** Makes one task for a day, however much of the day is broken. */
function reportDay(day: Day, now: string): Promise<void> {
  return addBrokenChainTask({ id: day, name: dayText(day, beijingDay(now)), requestId: null }, now);
}

/**
 * Seals, then verifies. Each of the three steps has a third of the time, so that none waits for another to
 * end.
 */
export async function verify(moment: Moment): Promise<Verified> {
  const began = Date.now();
  const third = timeBudget('timer') / 3;
  return {
    sealed: await sealAudit(moment, began + third),
    audit: await verifyAudit(moment, began + 2 * third, (day) => reportDay(day, moment.now)),
    requests: await verifyRequests(moment, began + 3 * third),
  };
}
