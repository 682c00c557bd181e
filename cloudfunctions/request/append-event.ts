/**
 * Adds one event to a request: the event is chained to the events before it, folded into the request, and
 * stored with the effects it causes.
 */
import { withEffects } from '../../shared/effect';
import { effectsOf } from '../../shared/request/effects';
import { fold, open } from '../../shared/request/fold';
import type { Decided, Request } from '../../shared/request/request';
import { write } from '../aggregate/store';
import { linked } from '../aggregate/hash-chain';

/** Makes the document of a new request from its first event, ready to be inserted. */
export function opened(id: string, decided: Decided): Request {
  const event = linked('', decided);
  const request = open(id, event);
  return { ...request, ...withEffects(request, effectsOf(null, request, event)) };
}

/** Gives a request with one more event; it is not stored yet. */
export function withEvent(before: Request, decided: Decided): Request {
  const event = linked(before.events.at(-1)?.link ?? '', decided);
  const folded = fold(before, event);
  return { ...folded, ...withEffects(before, effectsOf(before, folded, event)) };
}

/**
 * Writes one event where the version still holds.
 * @returns the request after the event, or null when another call was faster
 */
export async function append(before: Request, decided: Decided): Promise<Request | null> {
  const after = withEvent(before, decided);
  return (await write('request', before, after)) ? after : null;
}
