/**
 * Adds one event to a request: it is chained to the events before it, folded, and stored with what it causes.
 */
import { withEffects } from '../../shared/effect';
import { effectsOf } from '../../shared/request/effects';
import { fold, open } from '../../shared/request/fold';
import type { Decided, Request } from '../../shared/request/request';
import { write } from '../aggregate/store';
import { linked } from '../aggregate/hash-chain';

/** The first event's document, ready to be inserted. */
export function opened(id: string, decided: Decided): Request {
  const event = linked('', decided);
  const request = open(id, event);
  return { ...request, ...withEffects(request, effectsOf(null, request, event)) };
}

/** A request with one more event, not stored yet. */
export function withEvent(before: Request, decided: Decided): Request {
  const event = linked(before.events.at(-1)?.link ?? '', decided);
  const folded = fold(before, event);
  return { ...folded, ...withEffects(before, effectsOf(before, folded, event)) };
}

/**
 * Writes one event where the version still holds.
 * @returns the request after it, or null when somebody was faster
 */
export async function append(before: Request, decided: Decided): Promise<Request | null> {
  const after = withEvent(before, decided);
  return (await write('request', before, after)) ? after : null;
}
