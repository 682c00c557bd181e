import { beijingDay, isDay } from '../../shared/calendar/calendar';
import type { Input, Output } from '../../shared/contract';
import type { Entitlement } from '../../shared/entitlement/entitlement';
import type { Entitled } from '../../shared/entitlement/entitlement.contract';
import { recordStatement } from '../../shared/entitlement/statement';
import { allowsScope } from '../../shared/person/grant';
import type { Person } from '../../shared/person/person';
import { misfit } from '../../shared/fact/fact';
import { aboutFact } from '../../shared/fact/about-fact';
import type { Theme } from '../../shared/fact/theme';
import { completed } from '../../shared/fact/derive';
import { askingFor } from '../../shared/fact/question';
import type { Registered } from '../../shared/person/stated';
import { canBeParts, isStated, stateFact } from '../../shared/person/stated';
import type { Caller } from '../../shared/session/caller';
import { conditionsOf } from '../call/scope';
import { find, findOne, is } from '../platform/db';
import { readPersonFacts } from '../person/read-facts';
import { changeLedger } from './evaluate-person';
import { registeredOf, sealedFacts, statedOf } from '../person/facts';
import { findPolicy, verdictsOn } from '../policy/rules';
import { oneView } from './one';
import type { Looking } from './view';
import { entitledView, heldOf, standingsOf } from './view';
import type { Call, HandlersOf } from '../call/call';
import { decideOn, personFor } from '../person/change';
import { Refused } from '../call/refused';

const PAGE = 20;
const MOST = 10_000_000;

/**
 * Finds the person, and as whom the caller looks at them. Throws NOT_FOUND for a caller who has nothing to do
 * with the person, for a proxy whose grant does not include it, and where the person has died.
 */
async function lookingAt(personId: string, caller: Caller): Promise<{ person: Person; looking: Looking }> {
  const { person, acts } = await personFor(personId, caller);
  const proxy = acts?.proxy ?? null;
  if (person.diedOn !== null || (proxy !== null && !allowsScope(proxy, 'plan')))
    throw new Refused('NOT_FOUND');
  const as = acts === null ? 'post' : proxy === null ? 'self' : 'proxy';
  return { person, looking: { as, maySay: proxy === null || allowsScope(proxy, 'submit') } };
}

/**
 * Finds the same for a caller who wants to state something. Throws NOT_FOUND also where the caller may not.
 */
async function sayingFor(personId: string, caller: Caller): Promise<{ person: Person; looking: Looking }> {
  const found = await lookingAt(personId, caller);
  if (!found.looking.maySay) throw new Refused('NOT_FOUND');
  return found;
}

type Value = Input<'entitlement.answer'>['value'];

const areParts = (value: Value): value is Extract<Value, { level: string }[]> =>
  Array.isArray(value) && value.every((one) => typeof one === 'object');

/**
 * Whether a fact can have this value, and may be stated by this caller. A place must be in the list of
 * regions, a day must not be in the future, and a number must not be negative.
 */
async function canBe(
  fact: string,
  value: Value,
  { as }: Looking,
  registered: Registered,
  today: string,
): Promise<boolean> {
  const about = aboutFact.get(fact);
  const [question] = about === undefined ? [] : askingFor([fact], {}).questions;
  if (
    about === undefined ||
    question?.fact !== fact ||
    misfit(about, value) !== null ||
    (question.for === 'cadre' && as !== 'post')
  )
    return false;
  switch (question.kind) {
    case 'day':
      return typeof value === 'string' && isDay(value) && (question.mayBeLater === true || value <= today);
    case 'number':
      return typeof value === 'number' && value >= 0 && value <= MOST;
    case 'place':
      return typeof value === 'string' && (await findOne('region', value)) !== null;
    case 'yesno':
    case 'one':
    case 'several':
      return true;
    case 'disability':
      return areParts(value) && canBeParts(value, registered);
  }
}

async function view(
  person: Person,
  looking: Looking,
  theme: Theme | undefined,
  call: Call,
): Promise<Entitled> {
  return entitledView(await heldOf(person, call), looking, theme, call.now);
}

/** The row that a region's list shows for one ledger. */
function owedOf({ _id: id, name, place, rows }: Entitlement): {
  id: string;
  name: string;
  place: string;
  owed: { id: string; name: string; pursued: boolean }[];
} {
  const owed = rows.filter(({ status }) => status === 'owed');
  return {
    id,
    name,
    place,
    owed: owed.map(({ policyId, requestId }) => ({
      id: policyId,
      name: findPolicy(policyId)?.easy.name ?? policyId,
      pursued: requestId !== null,
    })),
  };
}

async function answer(
  { personId, fact, value, theme }: Input<'entitlement.answer'>,
  call: Call,
): Promise<Output<'entitlement.answer'>> {
  const { caller, now, sealer } = call;
  const { person, looking } = await sayingFor(personId, caller);
  const on = beijingDay(now);
  if (!(await canBe(fact, value, looking, registeredOf(person, sealer), on)))
    throw new Refused('BAD_INPUT', { field: 'value' });
  const known = completed((await readPersonFacts(person, sealer)).facts, on);
  const before = verdictsOn(known, on);
  const after = await decideOn(personId, call, (one) => {
    const stated = statedOf(one, sealer);
    if (isStated(stated, fact, value)) return { person: one };
    return stateFact(
      one,
      sealedFacts({ ...stated, [fact]: { value, on, by: looking.as } }, personId, sealer),
      caller.account,
      now,
    );
  });
  const held = await heldOf(after, call);
  const entitled = entitledView(held, looking, theme, now);
  const was = new Map(standingsOf(before, known, held.ledger));
  return {
    entitled,
    changed: entitled.rows
      .filter(({ id, status }) => was.get(id) !== status)
      .map(({ id, name, status }) => ({ id, name, status })),
  };
}

export const entitlementHandlers: HandlersOf<'entitlement'> = {
  async 'entitlement.mine'({ personId, theme }, call) {
    const { person, looking } = await lookingAt(personId, call.caller);
    return view(person, looking, theme, call);
  },

  async 'entitlement.one'({ personId, policyId }, call) {
    const { person, looking } = await lookingAt(personId, call.caller);
    return oneView(policyId, await heldOf(person, call), looking, call);
  },

  'entitlement.answer': answer,

  async 'entitlement.say'({ personId, policyId, saying }, call) {
    const { person, looking } = await sayingFor(personId, call.caller);
    await changeLedger(personId, call, (ledger, { findings, placing }) => {
      const finding = findings.find((one) => one.policyId === policyId);
      if (finding === undefined) throw new Refused('NOT_FOUND');
      return recordStatement(ledger, finding, saying, looking.as, placing, call.now);
    });
    return view(person, looking, undefined, call);
  },

  async 'entitlement.region'({ after }, { caller }) {
    const { region } = conditionsOf(caller);
    const found = await find(
      'entitlement',
      { path: region, owedKey: after === null ? is.above('') : is.above(after) },
      { order: ['owedKey', 'asc'], limit: PAGE + 1, fields: ['name', 'place', 'rows', 'owedKey'] },
    );
    const page = found.slice(0, PAGE);
    return { rows: page.map(owedOf), next: found.length > PAGE ? (page.at(-1)?.owedKey ?? null) : null };
  },
};
