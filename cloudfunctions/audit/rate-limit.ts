/**
 * Counts tries by entries of the audit. The cause of each entry is made of the day, what is tried, the
 * account or record it is counted for, and the number of the try, so that no two tries are counted as one.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import { digestOf } from '../aggregate/hash-chain';
import { find, is } from '../platform/db';
import { record } from './record';

/**
 * Takes one of a day's tries, of which there are `most`.
 * @param what what is tried, and the account or record for which the tries are counted
 * @param account the account that tries
 * @returns false when no try is left
 * @throws when other calls were faster with the audit each time
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
