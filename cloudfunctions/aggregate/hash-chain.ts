/**
 * The chains of a request's events and of the audit's entries (audit/chain.ts). Each link covers the link
 * before, the ids, kinds and times, and a salted digest of the words. The words themselves are stored beside
 * the chain and can be erased; the chain still holds.
 */
import { createHash } from 'node:crypto';
import type { Decided, RequestEvent } from '../../shared/request/request';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** A short digest of a content. Its keys are sorted, so that the same content always has the same digest. */
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

/** The digest that a chain holds for a text stored beside it. The text contains its own salt. */
export function textDigest(text: string): string {
  return sha256(text).slice(0, 22);
}

/**
 * The link from a content to the one before it.
 * @param previous the link before, or `''` for the first
 * @param uncovered the fields that the link does not cover: the link itself, and what can be erased
 * @returns a digest of 22 characters
 */
export function linkOf(previous: string, content: object, uncovered: readonly string[]): string {
  return digestOf([
    previous,
    Object.entries(content)
      .filter(([key]) => !uncovered.includes(key))
      .sort(),
  ]);
}

/**
 * The fields that the link of an event does not cover. In place of the sealed words it covers their digest.
 */
const besidesEvent = ['link', 'words'];

/** The event as it is stored: chained to the last link (`''` for the first event). */
export function linked(previous: string, event: Decided): RequestEvent {
  // A sealed text carries a random nonce, which is the salt of this digest.
  const vouched = { ...event, wordsDigest: 'words' in event ? textDigest(event.words) : null };
  return { ...vouched, link: linkOf(previous, vouched, besidesEvent) };
}

/**
 * Whether every event still follows from the one before, and whether words that are still there match their
 * digest in the chain.
 */
export function isUnbroken(events: readonly RequestEvent[]): boolean {
  return events.every((event, index) => {
    const wordsHold =
      !('words' in event) || event.words === '' || textDigest(event.words) === event.wordsDigest;
    return wordsHold && linkOf(events[index - 1]?.link ?? '', event, besidesEvent) === event.link;
  });
}
