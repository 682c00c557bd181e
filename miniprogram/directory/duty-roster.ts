/** A duty roster that a cadre is writing. The choices are kept on this device until the roster is saved. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { Day } from '../../shared/calendar/calendar';
import { beijingDay } from '../../shared/calendar/calendar';
import type { RosterTurn } from '../../shared/directory/directory.contract';
import type { DutyDay } from '../../shared/directory/duty-days';
import { dutyDays } from '../../shared/directory/duty-days';
import { dropOwn, keepOwn, readOwn, useAccount } from '../session/own-storage';
import type { Query } from '../cloud/use-query';
import { useQuery } from '../cloud/use-query';

/** How many days ahead the roster is written. */
const DAYS = 14;

type Chosen = Readonly<Record<Day, DutyDay>>;

const keyOf = (post: string): string => `duty-${post}`;

function isChosen(stored: unknown): stored is Chosen {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    Object.values(stored).every(
      (day: unknown) =>
        typeof day === 'object' && day !== null && 'on' in day && 'name' in day && 'post' in day,
    )
  );
}

function readChosen(post: string): Chosen {
  const stored = readOwn(keyOf(post));
  return isChosen(stored) ? stored : {};
}

/** Chooses who is on duty on a day; the choice may be nobody. */
export function choose(post: string, day: DutyDay): void {
  keepOwn(keyOf(post), { ...readChosen(post), [day.on]: day });
}

/** Removes the choices, because they are saved or not wanted. */
export function dropChosen(post: string): void {
  dropOwn(keyOf(post));
}

export interface DutyRoster {
  readonly reading: Query<'directory.rosterOf'>;
  /** Today in Beijing; empty while nothing is known. */
  readonly today: Day;
  /** The saved roster, as far as it reaches. */
  readonly turns: readonly RosterTurn[];
  /** The next days as they will be once the roster is saved; empty while nothing is known. */
  readonly days: readonly (DutyDay & { readonly changed: boolean })[];
  /** Reads the choices kept on this device again. */
  readonly refresh: () => void;
}

/** The roster of a duty post, with the choices made since it was saved. */
export function useDutyRoster(post: string): DutyRoster {
  const reading = useQuery('directory.rosterOf', { post });
  const [chosen, setChosen] = useState(() => readChosen(post));
  const refresh = useCallback(() => setChosen(readChosen(post)), [post]);
  useDidShow(refresh);
  const account = useAccount();
  useEffect(refresh, [refresh, account]);
  const turns = reading.data?.turns ?? [];
  const today = reading.data === null ? '' : beijingDay(reading.now);
  const standing = reading.data === null ? [] : dutyDays(turns, today, DAYS);
  const days = standing.map((day) => {
    const other = chosen[day.on];
    const changed = other !== undefined && (other.post !== day.post || other.name !== day.name);
    return { ...(changed ? other : day), changed };
  });
  return { reading, today, turns, days, refresh };
}
