/** What time owes by now, swept until a round changes nothing. */
import { tick } from '../../shared/request/tick';
import type { Request } from '../../shared/request/request';
import type { Calendar } from '../lib/calendar';
import { currentCalendar } from '../lib/calendar';
import type { Where } from '../lib/db';
import { find, is } from '../lib/db';
import { carryOut } from '../lib/request-effects';
import { append } from '../lib/request-store';
import type { Moment } from '../lib/seal';
import { sweepLedgers } from './ledgers';
import { sweepPersons } from './persons';
import { report } from './report';

const BATCH = 50;
/** A sweep ends before the platform ends it; the next one goes on where it stopped. */
const BUDGET_MS = 40_000;

export interface Swept {
  /** Events written because time passed, and effects carried out that a handler had left. */
  readonly events: number;
  readonly effects: number;
  /** What was due for persons: claims, codes, grants, ledgers, and what they cause. */
  readonly persons: number;
}

/** Lets time act on one request; false when nothing was due or somebody was faster. */
async function wakeOne(request: Request, moment: Moment, calendar: Calendar): Promise<boolean> {
  const event = tick(request, moment.now, calendar);
  const after = event && (await append(request, event));
  if (!after) return false;
  await carryOut(after, moment);
  return true;
}

async function wake(where: Where, order: string, moment: Moment, calendar: Calendar): Promise<number> {
  const due = await find('request', where, { order: [order, 'asc'], limit: BATCH });
  const results = await Promise.allSettled(due.map((request) => wakeOne(request, moment, calendar)));
  report('time could not act on', due, results);
  return results.filter((result) => result.status === 'fulfilled' && result.value).length;
}

async function finish(moment: Moment): Promise<number> {
  const due = await find(
    'request',
    { effectDueAt: is.atMost(moment.now) },
    { order: ['effectDueAt', 'asc'], limit: BATCH },
  );
  const results = await Promise.allSettled(due.map((request) => carryOut(request, moment)));
  report('the effects could not be carried out of', due, results);
  return results.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), 0);
}

/** Sweeps until a round changes nothing. */
export async function sweep(moment: Moment): Promise<Swept> {
  const { now } = moment;
  const end = Date.now() + BUDGET_MS;
  const calendar = await currentCalendar();
  for (let events = 0, effects = 0, persons = 0; ;) {
    const recounted = await wake(
      { provisionalYear: is.atMost(calendar.latestYear) },
      'provisionalYear',
      moment,
      calendar,
    );
    const woken = await wake({ wakeAt: is.atMost(now) }, 'wakeAt', moment, calendar);
    const finished = await finish(moment);
    const looked = await sweepPersons(moment);
    const told = await sweepLedgers(now);
    persons += looked + told;
    events += recounted + woken;
    effects += finished;
    if (recounted + woken + finished + looked + told === 0 || Date.now() > end)
      return { events, effects, persons };
  }
}
