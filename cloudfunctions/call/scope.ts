/** The conditions of a caller's lists, counts and searches. */
import type { Caller } from '../../shared/session/caller';
import { scopeOf } from '../../shared/session/caller';
import { is } from '../platform/db';

/** Conditions for a query: `region` for the field with the regions, `against` for the account complained of. */
export interface ScopeConditions {
  readonly desks: readonly string[];
  readonly region: unknown;
  readonly accused: unknown;
}

/** What a caller's lists may draw from, as conditions: their desks, their regions, nothing that complains of them. */
export function conditionsOf(caller: Caller): ScopeConditions {
  const { desks, regions } = scopeOf(caller);
  return {
    desks,
    region: regions.length === 1 ? regions[0] : is.oneOf(regions),
    accused: is.not(caller.account),
  };
}
