/**
 * Writes what was decided about a request: the event is chained, folded and stored in one conditional write, with what it causes.
 */
import { effectsOf } from '../../shared/request/effects';
import { fold, open } from '../../shared/request/fold';
import type { Decided, Request } from '../../shared/request/request';
import { linked } from './chain';
import { change, insert } from './db';

/** The first event's document, ready to be inserted. */
export function opened(id: string, decided: Decided): Request {
  const event = linked('', decided);
  const request = open(id, event);
  return { ...request, effects: effectsOf(null, request, event), effectDueAt: event.at };
}

/** Inserts a new request; `exists` when the id (a retry) or the number (chance) is taken. */
export function insertRequest(request: Request): Promise<'inserted' | 'exists'> {
  return insert('request', request);
}

const pushedFields = ['events', 'effects'];

/** The fields that differ, `events` and `effects` apart: those are pushed, never replaced. */
function changedFields(before: Request, after: Request): Partial<Request> {
  const was = new Map(Object.entries(before));
  const differs = ([key, value]: [string, unknown]): boolean =>
    JSON.stringify(was.get(key)) !== JSON.stringify(value);
  return Object.fromEntries(
    Object.entries(after).filter((entry) => !pushedFields.includes(entry[0]) && differs(entry)),
  );
}

/** Two functions at work at once began at different moments: the sweep has to find the earlier. */
function earlier(one: string | null, other: string): string {
  return one === null || other < one ? other : one;
}

/**
 * Writes one event where the version still holds.
 * @returns the request after it, or null when somebody was faster
 */
export async function append(before: Request, decided: Decided): Promise<Request | null> {
  const event = linked(before.events.at(-1)?.link ?? '', decided);
  const folded = fold(before, event);
  const effects = effectsOf(before, folded, event);
  const after: Request = {
    ...folded,
    effects: [...before.effects, ...effects],
    effectDueAt: effects.length > 0 ? earlier(before.effectDueAt, event.at) : before.effectDueAt,
  };
  const caused = effects.length > 0;
  const push = { events: [event], ...(caused ? { effects } : {}) };
  // Set even where it looks unchanged: whoever carried out the last event's effects may have cleared it meanwhile.
  const set = { ...changedFields(before, after), ...(caused ? { effectDueAt: after.effectDueAt } : {}) };
  const written = await change('request', { _id: before._id, version: before.version }, { set, push });
  return written ? after : null;
}
