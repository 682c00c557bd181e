/** What time owes by now, swept until a round changes nothing. */
import { tick } from '../../shared/request/tick';
import type { Request } from '../../shared/request/request';
import type { Calendar } from '../lib/calendar';
import { currentCalendar } from '../lib/calendar';
import type { Where } from '../lib/db';
import { find, is } from '../lib/db';
import { carryOut } from '../lib/request-effects';
import { append } from '../lib/request-store';
import type { Sealer } from '../lib/seal';
import { sweepPersons } from './persons';
import { report } from './report';

const BATCH = 50;
/** A sweep ends before the platform ends it; the next one goes on where it stopped. */
const BUDGET_MS = 40_000;

export interface Swept {
  /** Events written because time passed, and effects carried out that a handler had left. */
  readonly events: number;
  readonly effects: number;
  /** What was due for persons: claims, codes, grants, and what they cause. */
  readonly persons: number;
}

/** Lets time act on one request; false when nothing was due or somebody was faster. */
async function wakeOne(request: Request, now: string, calendar: Calendar): Promise<boolean> {
  const event = tick(request, now, calendar);
  const after = event && (await append(request, event));
  if (!after) return false;
  await carryOut(after, now);
  return true;
}

async function wake(where: Where, order: string, now: string, calendar: Calendar): Promise<number> {
  const due = await find('request', where, { order: [order, 'asc'], limit: BATCH });
  const results = await Promise.allSettled(due.map((request) => wakeOne(request, now, calendar)));
  report('time could not act on', due, results);
  return results.filter((result) => result.status === 'fulfilled' && result.value).length;
}

async function finish(now: string): Promise<number> {
  const due = await find('request', { effectDueAt: is.atMost(now) }, { order: ['effectDueAt', 'asc'], limit: BATCH });
  const results = await Promise.allSettled(due.map((request) => carryOut(request, now)));
  report('the effects could not be carried out of', due, results);
  return results.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), 0);
}

/** Sweeps until a round changes nothing. */
export async function sweep(now: string, sealer: Sealer): Promise<Swept> {
  const end = Date.now() + BUDGET_MS;
  const calendar = await currentCalendar();
  for (let events = 0, effects = 0, persons = 0; ; ) {
    const recounted = await wake({ provisionalYear: is.atMost(calendar.latestYear) }, 'provisionalYear', now, calendar);
    const woken = await wake({ wakeAt: is.atMost(now) }, 'wakeAt', now, calendar);
    const finished = await finish(now);
    const looked = await sweepPersons({ now, sealer });
    persons += looked;
    events += recounted + woken;
    effects += finished;
    if (recounted + woken + finished + looked === 0 || Date.now() > end) return { events, effects, persons };
  }
}
