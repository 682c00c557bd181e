/** The nightly proof that nobody has changed what was written down: in the audit, and in the requests. */
import type { Day } from '../../shared/calendar/calendar';
import { beijingDay } from '../../shared/calendar/calendar';
import { dayText } from '../../shared/calendar/day.text';
import { timeBudget } from '../functions';
import { addBrokenChainTask } from '../task/broken-chain';
import type { Moment } from '../aggregate/effects';
import { sealAudit, verifyAudit } from '../audit/verification';
import { verifyRequests } from '../request/verification';

/** What one firing did. */
export interface Verified {
  /** How many days of the audit were sealed. */
  readonly sealed: number;
  /** Whether every sealed day, and every request, has been looked at in this pass. */
  readonly audit: boolean;
  readonly requests: boolean;
}

/** One task for a day, however much of it is broken. */
function reportDay(day: Day, now: string): Promise<void> {
  return addBrokenChainTask({ id: day, name: dayText(day, beijingDay(now)), requestId: null }, now);
}

/** Seals, then verifies; each of the three has its third of the time, so that none waits for another's end. */
export async function verify(moment: Moment): Promise<Verified> {
  const began = Date.now();
  const third = timeBudget('timer') / 3;
  return {
    sealed: await sealAudit(moment, began + third),
    audit: await verifyAudit(moment, began + 2 * third, (day) => reportDay(day, moment.now)),
    requests: await verifyRequests(moment, began + 3 * third),
  };
}
