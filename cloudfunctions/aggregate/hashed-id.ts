/** Ids made of what they are about: a retry meets itself, and nobody can probe or take another's. */
import { createHash } from 'node:crypto';

/** The hash of several texts. */
export function hashOf(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(parts.join('|')).digest();
}

/** A document's id (22 characters) from several texts: an account, and the id its phone made. */
export function idFrom(...parts: readonly string[]): string {
  return hashOf(...parts)
    .subarray(0, 16)
    .toString('base64url');
}
