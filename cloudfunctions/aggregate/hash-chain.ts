/**
 * The chain of a request's events: each link covers the link before, ids, kinds, times and a digest of the
 * sealed words. The words themselves lie beside it and can be erased; the chain still holds.
 */
import { createHash } from 'node:crypto';
import type { Decided, RequestEvent } from '../../shared/request/request';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Short text for a content: keys sorted, so that the same content always reads the same. */
export function digestOf(content: unknown): string {
  return sha256(
    JSON.stringify(content, (_key, value: unknown) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
    ),
  ).slice(0, 22);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything of an event is covered but its own link and the sealed words, for which their digest stands. */
function linkOf(previous: string, event: object): string {
  return digestOf([
    previous,
    Object.entries(event)
      .filter(([key]) => key !== 'link' && key !== 'words')
      .sort(),
  ]);
}

/** The event as it is kept: chained to the last link (`''` for the first event). */
export function linked(previous: string, event: Decided): RequestEvent {
  // A sealed text carries a random nonce, which is the salt of this digest.
  const vouched = { ...event, wordsDigest: 'words' in event ? sha256(event.words).slice(0, 22) : null };
  return { ...vouched, link: linkOf(previous, vouched) };
}

/**
 * Whether every event still follows from the one before, and words that are still there are those vouched
 * for.
 */
export function isUnbroken(events: readonly RequestEvent[]): boolean {
  return events.every((event, index) => {
    const wordsHold =
      !('words' in event) || event.words === '' || sha256(event.words).slice(0, 22) === event.wordsDigest;
    return wordsHold && linkOf(events[index - 1]?.link ?? '', event) === event.link;
  });
}
