/** Carries out what is due by now, round after round, until a round changes nothing. */
import { timeBudget } from '../functions';
import { tick } from '../../shared/request/tick';
import type { Request } from '../../shared/request/request';
import type { Moment } from '../aggregate/effects';
import type { Broken } from '../aggregate/sweep';
import { actOnDue, sweepEffects } from '../aggregate/sweep';
import type { Calendar } from '../../shared/calendar/calendar';
import { currentCalendar } from '../calendar/current-calendar';
import { append } from '../request/append-event';
import { sweepPersons } from '../person/sweep';

/** The result of one firing. */
export interface Swept {
  /**
   * How many events were written because time passed, and how many effects were carried out that a handler
   * had left undone.
   */
  readonly events: number;
  readonly effects: number;
  /**
   * How much of what was due for persons was done: claims, codes, grants, ledgers, and the effects of these.
   */
  readonly persons: number;
}

/**
 * Applies to one request what is due by now. @returns 1, or 0 when nothing was due or another call was faster
 */
async function wakeOne(request: Request, moment: Moment, calendar: Calendar): Promise<number> {
  const event = tick(request, moment.now, calendar);
  const after = event && (await append(request, event));
  if (!after) return 0;
  await moment.carryOut('request', after, moment);
  return 1;
}

/** Applies to the requests what is due by now. @returns how many changed */
async function wake(moment: Moment, calendar: Calendar, broken: Broken): Promise<number> {
  const act = (request: Request): Promise<number> => wakeOne(request, moment, calendar);
  const recounted = await actOnDue(
    { name: 'request', field: 'provisionalYear', until: calendar.latestYear },
    broken,
    act,
  );
  return recounted + (await actOnDue({ name: 'request', field: 'wakeAt', until: moment.now }, broken, act));
}

/** Sweeps until a round changes nothing or the time is up. */
export async function sweep(moment: Moment): Promise<Swept> {
  const end = Date.now() + timeBudget('timer');
  const calendar = await currentCalendar();
  const broken: Broken = new Set();
  for (let events = 0, effects = 0, persons = 0; ;) {
    const woken = await wake(moment, calendar, broken);
    const finished = await sweepEffects('request', broken, moment);
    const looked =
      (await sweepPersons(moment, broken)) +
      (await sweepEffects('person', broken, moment)) +
      (await sweepEffects('entitlement', broken, moment)) +
      (await sweepEffects('notice', broken, moment));
    events += woken;
    effects += finished;
    persons += looked;
    if (woken + finished + looked === 0 || Date.now() > end) return { events, effects, persons };
  }
}
