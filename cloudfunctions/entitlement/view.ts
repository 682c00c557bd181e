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
import type { Asked } from '../../shared/policy/asked';
import { questionsFor, questionsLeft } from '../../shared/policy/asked';
import type { Policy } from '../../shared/policy/policy';
import type { Question } from '../../shared/fact/question';
import type { Theme } from '../../shared/fact/theme';
import { themes } from '../../shared/fact/theme';
import type { Verdict } from '../../shared/policy/verdict';
import type { Request } from '../../shared/request/request';
import { nextClock } from '../../shared/request/request';
import { relationsTo } from '../../shared/request/relations';
import { find, findOne, is } from '../platform/db';
import { completed } from '../../shared/fact/derive';
import type { Facts } from '../../shared/fact/fact';
import { readPersonFacts } from '../person/read-facts';
import { findPolicy, verdictsOn } from '../policy/rules';
import { postsOf } from '../directory/posts';
import type { Call } from '../call/call';

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
  /** The facts as they are stated, and with what is derived from them. */
  readonly facts: Facts;
  readonly known: Facts;
  readonly verdicts: readonly Verdict[];
  readonly ledger: Entitlement | null;
  readonly requests: ReadonlyMap<string, Request>;
  readonly posts: Posts;
}

/** Who is asked where this caller looks. */
export function askedOf({ as }: Looking): Asked {
  return as === 'post' ? 'cadre' : 'person';
}

/**
 * A question as it is put to this caller. For a question about a place, the place where the person lives is
 * offered as an option where it is known.
 */
export function questionView(
  { fact, theme, ask, askFor, why, kind, options, unit, mayBeLater = false, for: whom }: Question,
  { region, place }: Person,
  { as }: Looking,
): QuestionView {
  const here = kind === 'place' && place !== '' ? [{ value: region, words: place, more: null }] : [];
  return {
    fact,
    theme,
    ask: as === 'self' ? ask : askFor,
    why,
    kind,
    options: [...options, ...here],
    unit,
    mayBeLater,
    forCadre: whom === 'cadre',
  };
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
  const on = beijingDay(now);
  const known = completed(facts, on);
  const ids = (ledger?.rows ?? []).flatMap(({ requestId }) => requestId ?? []);
  const found = (
    ids.length === 0 ? [] : await find('request', { _id: is.oneOf(ids) }, { limit: ids.length })
  ).filter((request) => relationsTo(caller, request).length > 0);
  const desks = (ledger?.rows ?? []).flatMap(({ desk }) => desk?.post ?? []);
  const posts = await postsOf([...desks, ...found.map(({ post }) => post)], now);
  return {
    person,
    facts,
    known,
    verdicts: verdictsOn(known, on),
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
  known: Facts,
  ledger: Entitlement | null,
): [policyId: string, LedgerStatus][] {
  return verdicts.flatMap((verdict): [string, LedgerStatus][] => {
    const policy = findPolicy(verdict.policyId);
    return policy === undefined
      ? []
      : [[policy.id, ledgerStatusOf(verdict, known, rowOf(ledger, policy.id), policy)]];
  });
}

/** The row of one policy for this person. */
export function rowView(
  verdict: Verdict,
  policy: Policy,
  held: Held,
  looking: Looking,
  now: string,
): EntitledRow {
  const row = rowOf(held.ledger, policy.id);
  const stands = ledgerStatusOf(verdict, held.known, row, policy);
  return {
    id: policy.id,
    name: policy.easy.name,
    what: stands === 'no' ? '' : policy.easy.what,
    status: stands,
    questions: questionsFor(verdict.missing, held.known, askedOf(looking)).length,
    had: row?.status === 'had' ? row.evidence : null,
    pursued: row === undefined ? null : pursuedBy(row, held, now),
    sample: policy.confirmation === 'awaited',
  };
}

/**
 * The whole view: what is owed comes first, then what needs the fewest answers, and last what only a cadre can
 * answer.
 * @param theme the theme whose questions are wanted, or undefined for none of them
 */
export function entitledView(held: Held, looking: Looking, theme: Theme | undefined, now: string): Entitled {
  const { person, verdicts, known } = held;
  const rows = verdicts.flatMap((verdict) => {
    const policy = findPolicy(verdict.policyId);
    return policy === undefined ? [] : [rowView(verdict, policy, held, looking, now)];
  });
  const rank = ({ status: stands }: EntitledRow): number => ledgerStatuses.indexOf(stands);
  const open = verdicts.filter(({ policyId }) =>
    rows.some(({ id, status: stands }) => id === policyId && stands === 'asked'),
  );
  const left = looking.maySay ? questionsLeft(open, known, askedOf(looking)) : [];
  const answers = ({ questions }: EntitledRow): number => (questions === 0 ? Infinity : questions);
  return {
    personId: person._id,
    name: person.name,
    on: beijingDay(now),
    rows: rows.sort(
      (one, other) =>
        rank(one) - rank(other) ||
        (answers(one) < answers(other) ? -1 : answers(one) > answers(other) ? 1 : 0),
    ),
    themes: themes.flatMap((one) => {
      const count = left.filter((question) => question.theme === one).length;
      return count === 0 ? [] : [{ theme: one, left: count }];
    }),
    questions: left
      .filter((question) => question.theme === theme)
      .map((question) => questionView(question, person, looking)),
    maySay: looking.maySay,
  };
}
