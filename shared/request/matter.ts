/**
 * The parts of a request that are more than a word: a transfer, a pause, why something
 * cannot be done, and what wakes it.
 */
import type { Day, Instant } from '../calendar/calendar';

/** The post that was asked to take a request, and the version of the request that asked. */
export interface Transfer {
  readonly post: string;
  readonly version: number;
}

export interface Pause {
  readonly since: Day;
  readonly untilAt: Instant;
}

/**
 * Why something cannot be done now: no rule allows it, no money this year, the conditions are not met,
 * another office decides.
 */
export const reasons = ['noRule', 'noMoney', 'conditions', 'otherOffice'] as const;
export type Reason = (typeof reasons)[number];

/** Said with every 暂时做不到: why, and what can be had instead (sealed words). */
export interface Cause {
  readonly reason: Reason;
  readonly alternative: string;
}

/** What brings a 暂时做不到 back: a day, or a new rule or budget, which somebody has to announce. */
export type Wake = { readonly kind: 'day'; readonly on: Day } | { readonly kind: 'policy' };
