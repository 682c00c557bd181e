import { addDays, beijingDay } from '../../shared/calendar/calendar';
import type { Day } from '../../shared/calendar/calendar';
import { latestEnd, renew, revoke } from '../../shared/person/grant';
import type { GrantRow } from '../../shared/person/grant.contract';
import type { Grant, Person } from '../../shared/person/person';
import { personNotices } from '../../shared/request/request';
import type { Request, RequestEvent } from '../../shared/request/request';
import type { ActsFor } from '../session/caller';
import { find, is } from '../platform/db';
import { isFileOf } from '../platform/files';
import { idFrom } from '../aggregate/hashed-id';
import { issue } from './issue-code';
import type { HandlersOf } from '../api/handler';
import { decideOn, ownRecord, personFor, personOfRegion, postFor } from './change';
import { Refused } from '../api/refused';
import { lineOf } from '../request/view';

const MONTH = 30;
const PAGE = 20;
const MANY = 1000;
/** What a cadre does in a person's name; everything else they do as themselves. */
const forThePerson: readonly RequestEvent['kind'][] = ['submitted', 'added', 'hidden', 'shown'];

/** Whose end a grant of so many months has: never later than the law of the house allows. */
function endOf(months: number, today: Day): Day {
  const end = addDays(today, months * MONTH - 1);
  const latest = latestEnd(today);
  return months === 12 || end > latest ? latest : end;
}

function row({ id, name, kind, relation, scopes, fromOn, untilOn, consent }: Grant): GrantRow {
  return { id, name, kind, relation, scopes: [...scopes], fromOn, untilOn, consent };
}

/** What the caller may know of them: a proxy sees their own alone. */
function seen(person: Person, acts: ActsFor | null): { name: string; grants: GrantRow[] } {
  const own = acts?.proxy ?? null;
  return {
    name: person.name,
    grants: person.grants.filter(({ id }) => own === null || own.id === id).map(row),
  };
}

/** What others did to a request in the person's name. */
function doneBy({ events }: Request): RequestEvent[] {
  return events.filter(
    ({ by, kind }) => by.kind === 'proxy' || (by.kind === 'post' && forThePerson.includes(kind)),
  );
}

/** Who has been what account to a person: who acts for them now, and whoever acted in a request. */
function namesIn({ grants }: Person, requests: readonly Request[]): ReadonlyMap<string, string> {
  const acted = requests.flatMap(({ events }) =>
    events.flatMap(({ by }) => (by.kind === 'proxy' ? [[by.account, by.name] as const] : [])),
  );
  return new Map([...acted, ...grants.map(({ account, name }) => [account, name] as const)]);
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

  async 'grant.done'({ personId, after }, { caller, sealer }) {
    const person = ownRecord(personId, caller);
    const found = await find(
      'request',
      { personId, ...(after === null ? {} : { createdKey: is.below(after) }) },
      { order: ['createdKey', 'desc'], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    const notices =
      page.length === 0
        ? []
        : await find(
            'notice',
            { requestId: is.oneOf(page.map(({ _id }) => _id)) },
            { order: ['atKey', 'asc'], limit: MANY },
          );
    const names = namesIn(person, page);
    const told = (
      requestId: string,
    ): { code: (typeof personNotices)[number]; at: string; name: string | null }[] =>
      notices.flatMap((notice) => {
        const code = personNotices.find((one) => one === notice.code);
        const others =
          notice.requestId === requestId && notice.side === 'person' && notice.account !== caller.account;
        // What was taken back before it was read was received by nobody.
        const wasReceived = notice.account !== '' || notice.readAt !== null;
        return code === undefined || !others || !wasReceived
          ? []
          : [{ code, at: notice.at, name: names.get(notice.account) ?? null }];
      });
    return {
      rows: page.map((request) => ({
        id: request._id,
        category: request.category,
        createdAt: request.createdAt,
        acts: doneBy(request).map((event) => lineOf(request, event, new Map(), sealer)),
        told: told(request._id),
      })),
      next: found.length > PAGE ? (page.at(-1)?.createdKey ?? null) : null,
    };
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
