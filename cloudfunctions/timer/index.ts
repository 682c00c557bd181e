/**
 * The one door for time: deadlines, questions about silence, effects left undone. Called by the platform's timer alone, possibly late,
 * twice or never: each step is one conditional write, and a sweep goes on until nothing is due.
 */
import { tick } from '../../shared/request/decide';
import type { Request } from '../../shared/request/request';
import { isTimer } from '../lib/caller';
import { find, is } from '../lib/db';
import { carryOut } from '../lib/effects';
import { append } from '../lib/request-store';

const BATCH = 50;
/** A sweep ends before the platform ends it; the next one goes on where it stopped. */
const BUDGET_MS = 40_000;

interface Swept {
  /** Events written because time passed, and effects carried out that a handler had left. */
  events: number;
  effects: number;
}

/** Lets time act on one request; false when nothing was due or somebody was faster. */
async function wakeOne(request: Request, now: string): Promise<boolean> {
  const event = tick(request, now);
  const after = event && (await append(request, event));
  if (!after) return false;
  await carryOut(after, now);
  return true;
}

/** One broken document must not keep the others waiting; it stays due and is reported at every sweep. */
function report(what: string, due: readonly Request[], results: readonly PromiseSettledResult<unknown>[]): void {
  results.forEach((result, index) => {
    if (result.status === 'rejected') console.error(what, due[index]?._id, result.reason);
  });
}

async function wake(now: string): Promise<number> {
  const due = await find('request', { wakeAt: is.atMost(now) }, { order: ['wakeAt', 'asc'], limit: BATCH });
  const results = await Promise.allSettled(due.map((request) => wakeOne(request, now)));
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
async function sweep(): Promise<Swept> {
  const now = new Date().toISOString();
  const end = Date.now() + BUDGET_MS;
  const swept: Swept = { events: 0, effects: 0 };
  for (;;) {
    const events = await wake(now);
    const effects = await finish(now);
    swept.events += events;
    swept.effects += effects;
    if ((events === 0 && effects === 0) || Date.now() > end) return swept;
  }
}

/** The cloud function. Refuses everything that is not the platform's own timer. */
export async function main(_event: unknown, context: unknown): Promise<Swept> {
  if (!isTimer(context)) throw new Error('only the platform’s timer may call this');
  return sweep();
}
