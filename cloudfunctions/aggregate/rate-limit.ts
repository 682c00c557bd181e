/**
 * Tries are counted by taking a place: each is a document whose id is the day, whose it is and the
 * how-many-eth, so that no two take one.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import { digestOf } from './hash-chain';
import { insert } from '../platform/db';

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
  for (let place = 1; place <= most; place += 1) {
    const taken = await insert('audit', {
      _id: `${id}.${place}`,
      at: now,
      act: 'tried',
      account,
      subject: null,
      about: what[0],
      card: null,
    });
    if (taken === 'inserted') return true;
  }
  return false;
}
