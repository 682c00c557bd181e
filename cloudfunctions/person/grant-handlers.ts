import { addDays, beijingDay, monthsAfter } from '../../shared/calendar/calendar';
import type { Day } from '../../shared/calendar/calendar';
import { latestEnd, renew, revoke } from '../../shared/person/grant';
import type { GrantRow } from '../../shared/person/grant.contract';
import type { Grant, Person } from '../../shared/person/person';
import type { ActsFor } from '../../shared/session/caller';
import { isFileOf } from '../platform/files';
import { idFrom } from '../aggregate/hashed-id';
import { issue } from './issue-code';
import type { HandlersOf } from '../call/call';
import { decideOn, ownRecord, personFor, personOfRegion, postFor } from './change';
import { Refused } from '../call/refused';

/**
 * The last day of a grant of so many months, never later than the longest grant that is allowed
 * (`latestEnd`).
 */
function endOf(months: number, today: Day): Day {
  const end = addDays(monthsAfter(today, months), -1);
  const latest = latestEnd(today);
  return end > latest ? latest : end;
}

function row({ id, name, kind, relation, scopes, fromOn, untilOn, consent }: Grant): GrantRow {
  return { id, name, kind, relation, scopes: [...scopes], fromOn, untilOn, consent };
}

/** What the caller may know of the grants of a person: a proxy sees only their own. */
function seen(person: Person, acts: ActsFor | null): { name: string; grants: GrantRow[] } {
  const own = acts?.proxy ?? null;
  return {
    name: person.name,
    grants: person.grants.filter(({ id }) => own === null || own.id === id).map(row),
  };
}

export const grantHandlers: HandlersOf<'grant'> = {
  async 'grant.offer'({ personId, clientId, name, relation, scopes, months }, call) {
    const person = ownRecord(personId, call.caller);
    const offer = {
      kind: 'family',
      name,
      relation,
      scopes,
      untilOn: endOf(months, beijingDay(call.now)),
      consent: 'self',
      evidence: null,
    } as const;
    return issue(idFrom(call.caller.account, clientId), person, call, offer, null);
  },

  async 'grant.witness'(
    { personId, clientId, name, relation, kind, scopes, months, consent, evidence },
    call,
  ) {
    const person = await personOfRegion(personId, call.caller);
    if (!isFileOf(evidence.fileId, { folder: 'evidence', id: evidence.id }))
      throw new Refused('NOT_YOUR_FILE');
    const offer = {
      kind,
      name,
      relation,
      scopes,
      untilOn: endOf(months, beijingDay(call.now)),
      consent,
      evidence: evidence.fileId,
    };
    return issue(idFrom(call.caller.account, clientId), person, call, offer, postFor(person, call.caller));
  },

  async 'grant.list'({ personId }, { caller }) {
    const { person, acts } = await personFor(personId, caller);
    return seen(person, acts);
  },

  async 'grant.renew'({ personId, grantId }, call) {
    ownRecord(personId, call.caller);
    const person = await decideOn(personId, call, (one) =>
      renew(one, grantId, call.caller.account, call.now),
    );
    return seen(person, null);
  },

  async 'grant.revoke'({ personId, grantId }, call) {
    const { acts } = await personFor(personId, call.caller);
    if (acts?.proxy && acts.proxy.id !== grantId) throw new Refused('NOT_FOUND');
    const person = await decideOn(personId, call, (one) =>
      revoke(one, grantId, call.caller.account, call.now),
    );
    return seen(person, acts);
  },
};
