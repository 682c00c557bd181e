/**
 * 谁替我办了什么: what other accounts did in a person's name, by request, and which other accounts were told
 * of it.
 */
import type { Input, Output } from '../../shared/contract';
import type { Person } from '../../shared/person/person';
import type { Request, RequestEvent } from '../../shared/request/request';
import type { Call } from '../call/call';
import { ownRecord } from '../person/change';
import { find, is } from '../platform/db';
import { lineOf } from './view';

const PAGE = 20;
const MANY = 1000;
/** The events by which a cadre acts in the person's name; in every other event a cadre acts as themselves. */
const forThePerson: readonly RequestEvent['kind'][] = ['submitted', 'added', 'hidden', 'shown'];

/** The events in which others acted on a request in the person's name. */
function doneBy({ events }: Request): RequestEvent[] {
  return events.filter(
    ({ by, kind }) => by.kind === 'proxy' || (by.kind === 'post' && forThePerson.includes(kind)),
  );
}

/**
 * The names of accounts that the person knows: those of the proxies who act for the person now, and of every
 * proxy who acted in one of the requests.
 */
function namesIn({ grants }: Person, requests: readonly Request[]): ReadonlyMap<string, string> {
  const acted = requests.flatMap(({ events }) =>
    events.flatMap(({ by }) => (by.kind === 'proxy' ? [[by.account, by.name] as const] : [])),
  );
  return new Map([...acted, ...grants.map(({ account, name }) => [account, name] as const)]);
}

/** Gives one page, the newest request first. Throws NOT_FOUND for any caller but the person. */
export async function byOthers(
  { personId, after }: Input<'request.byOthers'>,
  call: Call,
): Promise<Output<'request.byOthers'>> {
  const person = ownRecord(personId, call.caller);
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
  const toldOf = (requestId: string): Output<'request.byOthers'>['rows'][number]['told'] =>
    notices.flatMap((notice) => {
      if (notice.kind !== 'person' || notice.requestId !== requestId) return [];
      const { code, at, account, inbox } = notice;
      // A notice that was withdrawn before it was read was received by nobody.
      if (account === null && inbox.state === 'unread') return [];
      if (account === call.caller.account) return [];
      return [{ code, at, name: account === null ? null : (names.get(account) ?? null) }];
    });
  return {
    rows: page.map((request) => ({
      id: request._id,
      category: request.category,
      createdAt: request.createdAt,
      acts: doneBy(request).map((event) => lineOf(request, event, new Map(), call.sealer)),
      told: toldOf(request._id),
    })),
    next: found.length > PAGE ? (page.at(-1)?.createdKey ?? null) : null,
  };
}
