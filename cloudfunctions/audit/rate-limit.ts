/**
 * Tries are counted by entries of the audit: the cause of each is the day, what is tried and by or of whom, and the
 * number of the try, so that no two tries take one.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import { digestOf } from '../aggregate/hash-chain';
import { find, is } from '../platform/db';
import { record } from './record';

/**
 * Takes one of so many tries a day.
 * @param what of whom: the account or record, and what is tried
 * @returns false when none is left
 */
export async function takeFromDailyLimit(
  what: readonly [kind: string, whose: string],
  most: number,
  account: string,
  now: string,
): Promise<boolean> {
  const id = `${beijingDay(now)}.${what[0]}.${digestOf(what[1])}`;
  const causes = Array.from({ length: most }, (_each, index) => `${id}.${index + 1}`);
  const taken = await find('audit', { cause: is.oneOf(causes) }, { limit: most, fields: ['cause'] });
  const free = causes.filter((cause) => !taken.some((entry) => entry.cause === cause));
  for (const cause of free) {
    const entry = {
      cause,
      at: now,
      act: 'tried',
      by: { account },
      subject: null,
      about: what[0],
      card: null,
    } as const;
    if ((await record(entry)) === 'recorded') return true;
  }
  return false;
}
