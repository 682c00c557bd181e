/**
 * What everybody is owed, and what 林甸县 has said about its local standards. Whoever is registered in 林甸县 reads amounts;
 * 孙德福 is registered in the county next to it, which has said nothing yet, and reads 当地标准待确认. The ledgers come from
 * the real rules, for the people behind the identities over the facts below. They are those that the nightly round
 * over everybody would write, so that a day that passes in the demo does not have to evaluate thousands of people.
 */
import { sealedFacts, ownFactsOf, withPlaceFacts } from '../../cloudfunctions/person/facts';
import { evaluate, ledgerAfter } from '../../cloudfunctions/entitlement/evaluate';
import { needOfPolicy, rulesVersion } from '../../cloudfunctions/policy/rules';
import type { Sealer } from '../../cloudfunctions/platform/seal';
import { addDays, beijingDay, beijingTime } from '../../shared/calendar/calendar';
import { holidays } from '../../shared/calendar/shipped-calendar';
import type { Entitlement } from '../../shared/entitlement/entitlement';
import { emptyLedger } from '../../shared/entitlement/entitlement';
import { recordStatement } from '../../shared/entitlement/statement';
import type { FactValue } from '../../shared/fact/fact';
import type { ParameterValue } from '../../shared/parameter/kind';
import type { PlaceParameters } from '../../shared/parameter/parameter';
import type { Person } from '../../shared/person/person';
import type { Round } from '../../shared/round';
import { candidatePosts, route } from '../../shared/request/route';
import { dueTime, entitling } from '../../shared/settings';
import type { Task } from '../../shared/task/task';
import { openTask } from '../../shared/task/task';
import type { DemoPeople } from '../people';
import { county, countyNamed } from '../regions';

/** The county next to it, which has said none of its standards. */
export const silentCounty = countyNamed('杜尔伯特蒙古族自治县');

/** Invented: 样例，以当地为准. */
const standards: Readonly<Record<string, ParameterValue>> = {
  'param.dibaoStandardMonthly': 700,
  'param.livingSubsidyIncludesEdge': true,
  'param.livingSubsidyMonthly': 110,
  'param.nursingExtendsToL34IdMental': false,
  'param.nursingSubsidyMonthly': { '1': 120, '2': 110 },
  'param.childRehabMaxAge': 17,
};

interface Stated {
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The policies that the person says they have. */
  readonly has: readonly string[];
}

const stated: Readonly<Record<string, Stated>> = {
  'demo-person-zhao-shufen': {
    facts: {
      'person.hukou.region': county._id,
      'household.status': 'dibao',
      'disability.needLongTermCare': true,
      'benefits.current': ['nursing-subsidy'],
      'household.homeAccessDoneYear': 2026,
    },
    has: ['severe-nursing-subsidy', 'minimum-living-allowance'],
  },
  'demo-person-sun-defu': {
    facts: {
      'person.hukou.region': silentCounty._id,
      'household.status': 'none',
      'disability.needLongTermCare': true,
      'benefits.current': ['nursing-subsidy'],
    },
    has: ['severe-nursing-subsidy'],
  },
  'demo-person-zhou-xiaoyan': {
    facts: {
      'person.hukou.region': county._id,
      'household.status': 'none',
      'disability.needLongTermCare': false,
      'benefits.current': [],
    },
    has: [],
  },
  'demo-person-ma-fushan': {
    facts: {
      'person.hukou.region': county._id,
      'household.status': 'dibao-edge',
      'disability.needLongTermCare': true,
      'disability.selfCare': 'none',
      'benefits.current': ['nursing-subsidy'],
      'care.need': 'home',
      'care.consented': true,
    },
    has: ['severe-nursing-subsidy'],
  },
};

export interface DemoEntitled {
  /** The persons with what was stated about them, in place of those without. */
  readonly persons: readonly Person[];
  readonly parameters: readonly PlaceParameters[];
  readonly ledgers: readonly Entitlement[];
  /** What is owed, on the desks of those who pursue it. */
  readonly tasks: readonly Task[];
  /** The round over everybody, which has nothing left. */
  readonly round: Round;
}

/**
 * @param people the county's people, before anything was stated about them
 * @param now the instant at which their ledgers are evaluated
 */
export function demoEntitled(people: DemoPeople, sealer: Sealer, now: string): DemoEntitled {
  const today = beijingDay(now);
  const said: PlaceParameters = {
    _id: county._id,
    version: 1,
    settings: Object.entries(standards).map(([fact, value]) => ({
      fact,
      value,
      source: '演示样例，不是真文件，以当地为准',
      by: 'demo-zhang-zhiyuan',
      at: beijingTime(addDays(today, -30), '09:30'),
    })),
    dueAt: null,
  };
  const posts = new Map(people.posts.map((post) => [post._id, post]));
  const dueAt = beijingTime(holidays.dueOn(today, entitling.pursueDays).on, dueTime);
  const persons = people.persons.map((person) => {
    const facts = stated[person._id]?.facts;
    if (facts === undefined) return person;
    const by = person.holder === null ? 'proxy' : 'self';
    const on = addDays(today, -20);
    const known = Object.entries(facts).map(([fact, value]) => [fact, { value, on, by }] as const);
    return { ...person, facts: sealedFacts(Object.fromEntries(known), person._id, sealer) };
  });
  const ledgers = persons.map((person): Entitlement => {
    const has = stated[person._id]?.has ?? [];
    const { about, findings } = evaluate(person, withPlaceFacts(ownFactsOf(person, sealer), [said]), now);
    const placing = (policyId: string): { post: string; dueAt: string } => {
      const matter = { category: needOfPolicy(policyId), danger: false, accused: null };
      return { post: route(candidatePosts(person, matter), posts, matter, now).post._id, dueAt };
    };
    const witness = person.holder === null ? 'proxy' : 'self';
    const having = findings
      .filter(({ policyId }) => has.includes(policyId))
      .reduce(
        (ledger, finding) => recordStatement(ledger, finding, 'had', witness, placing, now),
        emptyLedger(about),
      );
    return ledgerAfter(having, person, about, findings, placing, now);
  });
  const tasks = ledgers.flatMap(({ _id: personId, name, place, rows }) =>
    rows.flatMap(({ policyId, desk }) =>
      desk === null
        ? []
        : [
            openTask(
              { _id: desk.task, kind: 'owed', personId, policyId, name, place },
              desk.post,
              now,
              desk.dueAt,
            ),
          ],
    ),
  );
  // What the ledgers cause is done already: the tasks lie on the desks, and nobody is told of old news.
  const quiet = ledgers.map((ledger) => ({ ...ledger, effects: [], effectDueAt: null }));
  const last = persons
    .map(({ _id }) => _id)
    .sort()
    .at(-1);
  return {
    persons,
    parameters: [said],
    ledgers: quiet,
    tasks,
    round: { _id: 'everybody', version: rulesVersion, at: last, isDone: true, step: 0 },
  };
}
