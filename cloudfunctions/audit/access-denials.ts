/**
 * What somebody was refused because it is not theirs, or not there: the answer is the same, and so is what is
 * written down.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import { digestOf } from '../aggregate/hash-chain';
import { record } from './record';

/** So many are kept of an account and a day: whoever tries thousands of ids fills no store. */
const PLACES = 64;

/**
 * Writes a denial down; the same one once a day. What falls into a place that is taken already is not
 * written.
 * @param operation what was tried
 * @param subject the id that was asked for, whether it is there or not; null where the operation names none
 */
export async function recordAccessDenial(
  account: string,
  operation: string,
  subject: string | null,
  now: string,
): Promise<void> {
  const place = Buffer.from(digestOf([operation, subject]), 'base64url').readUInt32BE(0) % PLACES;
  await record({
    cause: `${beijingDay(now)}.denied.${digestOf(account)}.${place}`,
    at: now,
    act: 'denied',
    by: { account },
    subject,
    about: operation,
    card: null,
  });
}
