/**
 * Ids that are derived from what they identify: a retry arrives at the same id, and no account can probe or
 * take the id of another account's document.
 */
import { createHash } from 'node:crypto';

/** The hash of several texts. */
export function hashOf(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(parts.join('|')).digest();
}

/** A document's id (22 characters) from several texts, such as an account and the id that its phone made. */
export function idFrom(...parts: readonly string[]): string {
  return hashOf(...parts)
    .subarray(0, 16)
    .toString('base64url');
}
