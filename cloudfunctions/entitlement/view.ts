/**
 * How one person stands to every policy, as a page shows it. It is taken from the ledger where the ledger has
 * a row, and evaluated on reading where it has none.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import type { Posts } from '../../shared/directory/occupant';
import { occupantOf } from '../../shared/directory/occupant';
import type { Entitlement, Row } from '../../shared/entitlement/entitlement';
import type { Entitled, EntitledRow, QuestionView } from '../../shared/entitlement/entitlement.contract';
import type { LedgerStatus } from '../../shared/entitlement/ledger-status';
import { ledgerStatusOf, ledgerStatuses } from '../../shared/entitlement/ledger-status';
import type { Person } from '../../shared/person/person';
import { orderOfAsking } from '../../shared/policy/asked';
import type { Policy } from '../../shared/policy/policy';
import type { Question } from '../../shared/fact/question';
import { askingFor } from '../../shared/fact/question';
import type { Verdict } from '../../shared/policy/verdict';
import type { Request } from '../../shared/request/request';
import { nextClock } from '../../shared/request/request';
import { relationsTo } from '../../shared/request/relations';
import { find, findOne, is } from '../platform/db';
import type { Facts } from '../../shared/fact/fact';
import { readPersonFacts } from '../person/read-facts';
import { findPolicy, verdictsOn } from '../policy/rules';
import { postsOf } from '../directory/posts';
import type { Call } from '../call/call';

const MOST_QUESTIONS = 10;

/**
 * As whom the caller looks: as the person, as a proxy, or as a cadre; and whether the caller may state
 * something.
 */
export interface Looking {
  readonly as: 'self' | 'proxy' | 'post';
  readonly maySay: boolean;
}

/** All the data from which a view is made. */
export interface Held {
  readonly person: Person;
  readonly facts: Facts;
  readonly verdicts: readonly Verdict[];
  readonly ledger: Entitlement | null;
  readonly requests: ReadonlyMap<string, Request>;
  readonly posts: Posts;
}

/**
 * Whether a question can be put to this caller. A question that only a cadre can answer is put only to a
 * cadre.
 */
function isAskable({ for: whom }: Question, { as }: Looking): boolean {
  return whom === 'person' || as === 'post';
}

/**
 * A question as it is put to this caller. For a question about a place, the place where the person lives is
 * offered as an option where it is known.
 */
function questionView(
  { fact, ask, askFor, why, kind, options, unit, for: whom }: Question,
  { region, place }: Person,
  { as }: Looking,
): QuestionView {
  const here = kind === 'place' && place !== '' ? [{ value: region, words: place, more: null }] : [];
  return {
    fact,
    ask: as === 'self' ? ask : askFor,
    why,
    kind,
    options: [...options, ...here],
    unit,
    forCadre: whom === 'cadre',
  };
}

/** The questions about missing facts that can be put to this caller, in their order. */
export function questionsFor(missing: readonly string[], person: Person, looking: Looking): QuestionView[] {
  return askingFor(missing)
    .questions.filter((question) => isAskable(question, looking))
    .map((question) => questionView(question, person, looking));
}

/**
 * Reads what a view is made of. A request that the caller may not see is left out, so that no policy is shown
 * as pursued by it.
 */
export async function heldOf(person: Person, { caller, now, sealer }: Call): Promise<Held> {
  const [ledger, { facts }] = await Promise.all([
    findOne('entitlement', person._id),
    readPersonFacts(person, sealer),
  ]);
  const ids = (ledger?.rows ?? []).flatMap(({ requestId }) => requestId ?? []);
  const found = (
    ids.length === 0 ? [] : await find('request', { _id: is.oneOf(ids) }, { limit: ids.length })
  ).filter((request) => relationsTo(caller, request).length > 0);
  const desks = (ledger?.rows ?? []).flatMap(({ desk }) => desk?.post ?? []);
  const posts = await postsOf([...desks, ...found.map(({ post }) => post)], now);
  return {
    person,
    facts,
    verdicts: verdictsOn(facts, beijingDay(now)),
    ledger,
    requests: new Map(found.map((request) => [request._id, request])),
    posts,
  };
}

function rowOf(ledger: Entitlement | null, id: string): Row | undefined {
  return ledger?.rows.find(({ policyId }) => policyId === id);
}

/** The cadre who pursues what is owed, and until when. */
function pursuedBy({ desk, requestId }: Row, { requests, posts }: Held, now: string): EntitledRow['pursued'] {
  const request = requestId === null ? undefined : requests.get(requestId);
  const post = posts.get(request?.post ?? desk?.post ?? '');
  if (request === undefined && desk === null) return null;
  const by = post === undefined ? null : (occupantOf(post, now, posts)?.name ?? null);
  return {
    by,
    due: request === undefined ? (desk?.dueAt ?? null) : (nextClock(request)?.clock.at ?? null),
    requestId: request?._id ?? null,
  };
}

/** How the person stands to every policy for which there is a verdict, by the policy's id. */
export function standingsOf(
  verdicts: readonly Verdict[],
  ledger: Entitlement | null,
): [policyId: string, LedgerStatus][] {
  return verdicts.flatMap((verdict): [string, LedgerStatus][] => {
    const policy = findPolicy(verdict.policyId);
    return policy === undefined
      ? []
      : [[policy.id, ledgerStatusOf(verdict, rowOf(ledger, policy.id), policy)]];
  });
}

/** The row of one policy for this person. */
export function rowView(verdict: Verdict, policy: Policy, held: Held, now: string): EntitledRow {
  const row = rowOf(held.ledger, policy.id);
  const stands = ledgerStatusOf(verdict, row, policy);
  return {
    id: policy.id,
    name: policy.easy.name,
    what: stands === 'no' ? '' : policy.easy.what,
    status: stands,
    questions: askingFor(verdict.missing).questions.length,
    had: row?.status === 'had' ? row.evidence : null,
    pursued: row === undefined ? null : pursuedBy(row, held, now),
    sample: policy.confirmation === 'awaited',
  };
}

/** The whole view: what is owed comes first, then what needs the fewest answers. */
export function entitledView(held: Held, looking: Looking, now: string): Entitled {
  const { person, verdicts } = held;
  const rows = verdicts.flatMap((verdict) => {
    const policy = findPolicy(verdict.policyId);
    return policy === undefined ? [] : [rowView(verdict, policy, held, now)];
  });
  const rank = ({ status: stands }: EntitledRow): number => ledgerStatuses.indexOf(stands);
  const open = verdicts.filter(({ policyId }) =>
    rows.some(({ id, status: stands }) => id === policyId && stands === 'asked'),
  );
  return {
    personId: person._id,
    name: person.name,
    on: beijingDay(now),
    rows: rows.sort((one, other) => rank(one) - rank(other) || one.questions - other.questions),
    questions: looking.maySay
      ? questionsFor(orderOfAsking(open), person, looking).slice(0, MOST_QUESTIONS)
      : [],
    maySay: looking.maySay,
  };
}
