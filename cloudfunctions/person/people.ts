/**
 * 我管的人: the people of the caller's place, a page at a time, each with what waits for them. A page takes a bounded
 * number of reads: who comes next, then their records, their open requests and their ledgers, each in one read.
 */
import type { Input, Output } from '../../shared/contract';
import { codesBelow } from '../../shared/directory/directory';
import type { Entitlement } from '../../shared/entitlement/entitlement';
import type { PeopleFilter, Person } from '../../shared/person/person';
import type { PeopleRow } from '../../shared/person/person.contract';
import { certificatePolicy } from '../../shared/policy/pursued';
import type { Request } from '../../shared/request/request';
import { nextClock } from '../../shared/request/request';
import type { Caller } from '../../shared/session/caller';
import { answersForRegion, isOfRegion, scopeOf } from '../../shared/session/caller';
import type { Call } from '../call/call';
import { Refused } from '../call/refused';
import type { Where } from '../platform/db';
import { find, is } from '../platform/db';

const PAGE = 20;
/** How many are looked at for a page where some of them are left out. */
const LOOKED_AT = 60;
/** The most open requests that are read for the people of one page, the earliest due first. */
const MOST_OPEN = 500;
const MOST_PLACES = 100;
const open = is.oneOf(['waiting', 'working']);
const personFields = ['name', 'place', 'path', 'diedOn'];
const requestFields = ['personId', 'path', 'accused', 'state', 'clocks', 'pause', 'dueKey'];

type Named = Pick<Person, '_id' | 'name' | 'place' | 'path' | 'diedOn'>;

/** Somebody who may come next: the person's id and the cursor behind them. */
interface Next {
  readonly id: string;
  readonly key: string;
}

/** Where the caller looks: one place, or every region for which their posts answer. */
interface Ground {
  readonly caller: Caller;
  readonly codes: readonly string[];
}

/** Whether a document lies where the caller looks, and in a region for which the caller answers. */
function isThere(one: { readonly path: readonly string[] }, { caller, codes }: Ground): boolean {
  return one.path.some((code) => codes.includes(code)) && isOfRegion(one, caller);
}

/** The place and the caller's regions. Throws NO_SUCH_PLACE for a place outside of them. */
function groundOf(place: string | null, caller: Caller): Ground {
  if (place === null) return { caller, codes: scopeOf(caller).regions };
  const own = caller.posts.filter(answersForRegion);
  if (!own.some(({ region, level }) => place.startsWith(codesBelow(region, level))))
    throw new Refused('NO_SUCH_PLACE');
  return { caller, codes: [place] };
}

function pathOf({ codes }: Ground): unknown {
  return codes.length === 1 ? codes[0] : is.oneOf(codes);
}

/** The next people by name. A name is not unique, so the cursor holds the id too: 王秀英|id. */
async function byName(ground: Ground, after: string | null, limit: number): Promise<Next[]> {
  const where: Where = { path: pathOf(ground), diedOn: null };
  const read = (more: Where): Promise<Named[]> =>
    find(
      'person',
      { ...where, ...more },
      { order: ['name', 'asc'], thenBy: ['_id', 'asc'], limit, fields: ['name'] },
    );
  const bar = after?.lastIndexOf('|') ?? -1;
  const [name, id] = [after?.slice(0, bar) ?? '', after?.slice(bar + 1) ?? ''];
  const found =
    after === null
      ? await read({})
      : (await Promise.all([read({ name, _id: is.above(id) }), read({ name: is.above(name) })])).flat();
  return found.slice(0, limit).map((person) => ({ id: person._id, key: `${person.name}|${person._id}` }));
}

/** The next open requests, the earliest due first: one entry for each of them. */
async function byDue(ground: Ground, after: string | null, limit: number): Promise<Next[]> {
  const found = await find(
    'request',
    {
      path: pathOf(ground),
      state: open,
      accused: is.not(ground.caller.account),
      ...(after === null ? {} : { dueKey: is.above(after) }),
    },
    { order: ['dueKey', 'asc'], limit, fields: ['personId', 'dueKey'] },
  );
  return found.map(({ personId, dueKey }) => ({ id: personId, key: dueKey }));
}

/** The next people to whom something is owed, those who are owed most first. */
async function byOwed(ground: Ground, after: string | null, limit: number): Promise<Next[]> {
  const found = await find(
    'entitlement',
    { path: pathOf(ground), owedKey: is.above(after ?? '') },
    { order: ['owedKey', 'asc'], limit, fields: ['owedKey'] },
  );
  return found.map(({ _id, owedKey }) => ({ id: _id, key: owedKey ?? '' }));
}

function nextOf(filter: PeopleFilter, ground: Ground, after: string | null, limit: number): Promise<Next[]> {
  switch (filter) {
    case 'all':
    case 'none':
      return byName(ground, after, limit);
    case 'open':
      return byDue(ground, after, limit);
    case 'owed':
      return byOwed(ground, after, limit);
  }
}

type Open = Pick<Request, 'personId' | 'path' | 'accused' | 'state' | 'clocks' | 'pause' | 'dueKey'>;

/** What is known of the people of a page: their records, open requests (the earliest due first) and ledgers. */
interface Known {
  readonly people: ReadonlyMap<string, Named>;
  readonly requests: ReadonlyMap<string, readonly Open[]>;
  readonly ledgers: ReadonlyMap<string, Pick<Entitlement, 'rows'>>;
}

async function knownOf(ids: readonly string[], ground: Ground): Promise<Known> {
  if (ids.length === 0) return { people: new Map(), requests: new Map(), ledgers: new Map() };
  const [records, requests, ledgers] = await Promise.all([
    find('person', { _id: is.oneOf(ids) }, { limit: ids.length, fields: personFields }),
    find(
      'request',
      { personId: is.oneOf(ids), state: open },
      { order: ['dueKey', 'asc'], limit: MOST_OPEN, fields: requestFields },
    ),
    find('entitlement', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['rows'] }),
  ]);
  const seen = requests.filter(
    (request) => request.accused !== ground.caller.account && isThere(request, ground),
  );
  return {
    people: new Map(
      records
        .filter((person) => person.diedOn === null && isThere(person, ground))
        .map((person) => [person._id, person]),
    ),
    requests: new Map(ids.map((id) => [id, seen.filter(({ personId }) => personId === id)])),
    ledgers: new Map(ledgers.map((ledger) => [ledger._id, ledger])),
  };
}

function rowOf({ _id, name, place }: Named, { requests, ledgers }: Known): PeopleRow {
  const own = requests.get(_id) ?? [];
  const owed = (ledgers.get(_id)?.rows ?? []).filter(({ status }) => status === 'owed');
  const due = own.flatMap((request) => nextClock(request)?.clock.at ?? []).sort();
  return {
    id: _id,
    name,
    place,
    open: own.length,
    due: due[0] ?? null,
    owed: owed.length,
    certificate: owed.some(({ policyId }) => policyId === certificatePolicy),
  };
}

/**
 * Whether somebody belongs on this page. A person with several open requests stands where the earliest of them
 * is, which may have been on a page before.
 */
function belongs(filter: PeopleFilter, { key }: Next, row: PeopleRow, { requests }: Known): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'none':
      return row.open === 0 && row.owed === 0;
    case 'open':
      return requests.get(row.id)?.[0]?.dueKey === key;
    case 'owed':
      return row.owed > 0;
  }
}

/** One page of 我管的人. Nobody outside of the caller's regions is on it, wherever a request or a ledger of theirs lies. */
export async function people(
  { filter, place, after }: Input<'person.people'>,
  { caller }: Call,
): Promise<Output<'person.people'>> {
  const ground = groundOf(place, caller);
  const limit = filter === 'all' || filter === 'owed' ? PAGE : LOOKED_AT;
  const [next, places] = await Promise.all([
    nextOf(filter, ground, after, limit + 1),
    after === null
      ? find(
          'region',
          { parent: is.oneOf(ground.codes) },
          { order: ['_id', 'asc'], limit: MOST_PLACES, fields: ['name'] },
        )
      : [],
  ]);
  const looked = next.slice(0, limit);
  const known = await knownOf([...new Set(looked.map(({ id }) => id))], ground);
  const rows: PeopleRow[] = [];
  let last: Next | undefined;
  for (const one of looked) {
    if (rows.length === PAGE) break;
    last = one;
    const person = known.people.get(one.id);
    const row = person === undefined ? null : rowOf(person, known);
    if (row !== null && belongs(filter, one, row, known)) rows.push(row);
  }
  const isOver = next.length <= limit && last === next.at(-1);
  return {
    rows,
    places: places.map(({ _id, name }) => ({ code: _id, name })),
    next: isOver || last === undefined ? null : last.key,
  };
}
