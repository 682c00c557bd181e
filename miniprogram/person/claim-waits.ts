/** A claim that waits for a cadre to decide whose record it is. */
import { beijingDay } from '../../shared/calendar/calendar';
import { dayText } from '../../shared/calendar/day.text';
import type { Output } from '../../shared/contract';
import type { Session } from '../session/session';
import { useQuery } from '../cloud/use-query';

export type ClaimWaits = Output<'claim.mine'>['waiting'][number];

/** The waiting claim of the account that is decided last; null where none waits. */
export function claimWaits(mine: Output<'claim.mine'> | null): ClaimWaits | null {
  return [...(mine?.waiting ?? [])].sort((one, other) => (one.untilAt < other.untilAt ? 1 : -1))[0] ?? null;
}

/** For example 最晚到11月30日（周一）: the day by which the claim is decided. */
export function latestText({ untilAt }: Pick<ClaimWaits, 'untilAt'>, now: string): string {
  return `最晚到${dayText(beijingDay(untilAt), beijingDay(now))}`;
}

/**
 * The line about a waiting claim for 首页 and 我的; null where none waits. An account that already holds its
 * record is not asked about.
 */
export function useWaitingLine({ view }: Pick<Session, 'view'>): string | null {
  const held = view?.persons.some(({ recorded, relation }) => recorded && relation === null) ?? true;
  const { data, now } = useQuery('claim.mine', held ? null : {});
  const waits = held ? null : claimWaits(data);
  return waits === null ? null : latestText(waits, now);
}
