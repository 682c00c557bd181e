/**
 * Records calls that were refused because what they asked for belongs to another person or does not exist.
 * The answer is the same in both cases, and so is the entry in the audit.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import { digestOf } from '../aggregate/hash-chain';
import { record } from './record';

/**
 * The most denials that are kept for one account on one day: a caller that tries thousands of ids cannot fill
 * the store.
 */
const PLACES = 64;

/**
 * Records a denial; the same denial is recorded once a day. A denial whose place is already taken by another
 * one is not recorded.
 * @param operation the operation that was called
 * @param subject the id that was asked for, whether it exists or not; null where the input names none
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
