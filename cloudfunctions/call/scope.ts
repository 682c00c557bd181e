/** The conditions of a caller's lists, counts and searches. */
import type { Caller } from '../../shared/session/caller';
import { scopeOf } from '../../shared/session/caller';
import { is } from '../platform/db';

/**
 * Conditions for a query: `region` is for the field that holds the regions, `accused` for the field that
 * holds the accused account.
 */
export interface ScopeConditions {
  readonly desks: readonly string[];
  readonly region: unknown;
  readonly accused: unknown;
}

/**
 * The conditions that limit a caller's lists to their desks and their regions, without requests that accuse
 * the caller.
 */
export function conditionsOf(caller: Caller): ScopeConditions {
  const { desks, regions } = scopeOf(caller);
  return {
    desks,
    region: regions.length === 1 ? regions[0] : is.oneOf(regions),
    accused: is.not(caller.account),
  };
}
