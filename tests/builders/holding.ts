/**
 * Random histories of who holds a record and who acts for it: several accounts and cadres, codes said
 * rightly, wrongly and twice, claims from afar, objections, grants and their ends, and time. Pure decisions
 * on one person; a model kept beside says who may see what.
 */
import fc from 'fast-check';
import { addDays, beijingDay, hoursAfter } from '../../shared/calendar/calendar';
import {
  askFromAfar,
  confirm,
  enterCode,
  giveCode,
  object,
  refuseClaim,
  release,
} from '../../shared/person/claim';
import type { PersonDecision } from '../../shared/person/decision';
import { grantOf, latestEnd, renew, revoke } from '../../shared/person/grant';
import { die, personTick } from '../../shared/person/life';
import type { Code, Person } from '../../shared/person/person';
import { MAX_CLAIMS, MAX_CODES, MAX_GRANTS, untouched } from '../../shared/person/person';

const accounts = ['zhao', 'wang', 'sun', 'thief'] as const;
const cadres = [
  { account: 'liaison', post: 'village:liaison' },
  { account: 'chair', post: 'town:chair' },
  { account: 'zhao', post: 'other:liaison' },
] as const;
const account = fc.constantFrom(...accounts);
const cadre = fc.constantFrom(...cadres);
const index = fc.nat(3);

const step = fc.oneof(
  fc.record({
    kind: fc.constant('code' as const),
    by: cadre,
    offers: fc.option(account),
    of: fc.integer({ min: 1, max: 400 }),
  }),
  fc.record({
    kind: fc.constant('enter' as const),
    account,
    code: index,
    name: fc.constantFrom('赵淑芬', 'zhao', 'wang', 'sun', 'thief'),
  }),
  fc.record({ kind: fc.constant('afar' as const), account }),
  fc.record({ kind: fc.constant('confirm' as const), by: cadre, claim: index }),
  fc.record({ kind: fc.constant('refuse' as const), by: cadre, claim: index }),
  fc.record({ kind: fc.constant('object' as const), claim: index }),
  fc.record({ kind: fc.constant('release' as const), account }),
  fc.record({ kind: fc.constant('revoke' as const), grant: index }),
  fc.record({ kind: fc.constant('renew' as const), grant: index }),
  fc.record({ kind: fc.constant('die' as const), rarely: fc.nat(20) }),
  fc.record({
    kind: fc.constant('wait' as const),
    hours: fc.oneof(
      fc.integer({ min: 1, max: 48 }),
      fc.integer({ min: 160, max: 300 }),
      fc.integer({ min: 48, max: 400 * 24 }),
    ),
  }),
);
export type HoldingStep = typeof step extends fc.Arbitrary<infer S> ? S : never;
export const holdings = fc.array(step, { maxLength: 40, size: 'max' });

const nobody: Person = {
  ...untouched,
  _id: 'P',
  name: '赵淑芬',
  region: 'village',
  path: ['province', 'village'],
  place: '阳光村',
  household: 'P',
  industry: null,
  recorded: true,
  idKey: 'P',
  nearKeys: [],
  sealed: { idNumber: '', phone: '', address: '', disability: '' },
  holder: null,
};

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** What has to hold after every step, however it came about. */
function demandSound(before: Person, after: Person, now: string, gaveUp: boolean): void {
  demand(
    after.grants.length <= MAX_GRANTS && after.codes.length <= MAX_CODES && after.claims.length <= MAX_CLAIMS,
    'nothing grows without end',
  );
  demand(
    new Set(after.claims.map((claim) => claim.account)).size === after.claims.length,
    'one claim an account',
  );
  demand(
    new Set(after.grants.map((grant) => grant.account)).size === after.grants.length,
    'one grant an account',
  );
  demand(
    after.grants.every(
      (grant) => grant.untilOn <= latestEnd(beijingDay(now)) && grant.account !== after.holder,
    ),
    'a year at most, and never to oneself',
  );
  demand(
    after.diedOn === null ||
      (after.holder === null && after.grants.length + after.claims.length + after.codes.length === 0),
    'nobody acts for the dead',
  );
  demand(
    after.version >= before.version && (after.version > before.version || after === before),
    'a change is a version',
  );
  if (after.holder !== before.holder && after.holder !== null) {
    const claim = before.claims.find((one) => one.account === after.holder);
    demand(claim !== undefined, 'nobody holds a record they did not claim');
    demand(
      before.holder === null || gaveUp || (claim?.objectUntilAt ?? '') <= now,
      'a holder has the days to object',
    );
  }
}

/** Who of the accounts may see the record. */
function seers(person: Person, now: string): string[] {
  return accounts.filter((one) => person.holder === one || grantOf(person, one, beijingDay(now)) !== null);
}

/** Lives one history. Throws where something does not hold; returns how often what happened. */
export function liveHolding(history: readonly HoldingStep[], count: Map<string, number> = new Map()): Person {
  let person = nobody;
  let now = '2026-11-23T01:00:00.000Z';
  let made = 0;
  const approvals = new Map<string, Set<string>>();

  const take = (what: string, decision: PersonDecision | null): boolean => {
    if (decision === null || 'refused' in decision) return false;
    const gaveUp = what === 'release';
    demandSound(person, decision.person, now, gaveUp);
    const before = person;
    person = decision.person;
    if (person !== before) count.set(what, (count.get(what) ?? 0) + 1);
    if (person.holder !== before.holder && person.holder !== null) {
      const claim = before.claims.find((one) => one.account === person.holder);
      const yes = approvals.get(claim?.id ?? '')?.size ?? 0;
      demand(
        yes >= (before.holder === null || gaveUp ? 1 : 2),
        'nobody holds a record that was not confirmed',
      );
      demand(
        approvals.get(claim?.id ?? '')?.has(claim?.account ?? '') !== true,
        'nobody confirms themselves',
      );
      count.set('bound', (count.get('bound') ?? 0) + 1);
    }
    return true;
  };

  for (const one of history) {
    const claim = 'claim' in one ? person.claims[one.claim] : undefined;
    const grant = 'grant' in one ? person.grants[one.grant] : undefined;
    switch (one.kind) {
      case 'code': {
        made += 1;
        const offer =
          one.offers === null
            ? null
            : ({
                kind: 'family',
                name: one.offers,
                relation: '家人',
                scopes: ['submit'],
                untilOn: [addDays(beijingDay(now), one.of), latestEnd(beijingDay(now))].sort()[0] ?? '',
                consent: 'self',
                evidence: null,
              } as const);
        const code: Code = {
          id: `code${made}`,
          codeHash: `mark${made}`,
          untilAt: hoursAfter(now, 72),
          by: { account: one.by.account, post: one.by.post },
          offer,
        };
        take('code', giveCode(person, code, now));
        break;
      }
      case 'enter': {
        const code = person.codes[one.code];
        const [claims, grants] = [person.claims, person.grants];
        const taken = take(
          'enter',
          enterCode(person, {
            codeHash: code?.codeHash ?? 'no mark',
            name: one.name,
            account: one.account,
            claimId: `claim-${one.account}-${made}`,
            now,
          }),
        );
        demand(
          !taken ||
            (code !== undefined && now < code.untilAt && one.name === (code.offer?.name ?? person.name)),
          'only a code that is there, in time, with its name',
        );
        demand(!taken || person.codes.every(({ id }) => id !== code?.id), 'a code works once');
        demand(
          !taken || code?.offer !== null || person.grants === grants,
          'a code for the record grants nothing',
        );
        demand(
          !taken || code?.offer === null || person.claims === claims,
          'a code for a grant claims nothing',
        );
        break;
      }
      case 'afar':
        made += 1;
        take(
          'afar',
          askFromAfar(person, `claim-${one.account}-${made}`, one.account, 'village:liaison', now),
        );
        break;
      case 'confirm':
        if (claim !== undefined) {
          const said = approvals.get(claim.id) ?? new Set<string>();
          approvals.set(claim.id, said);
          const decision = confirm(person, claim.id, one.by, 'town:chair', now);
          if (!('refused' in decision)) said.add(one.by.account);
          take('confirm', decision);
        }
        break;
      case 'refuse':
        if (claim !== undefined) take('refuse', refuseClaim(person, claim.id, one.by.account, now));
        break;
      case 'object':
        if (claim !== undefined && person.holder !== null)
          take('object', object(person, claim.id, person.holder, now));
        break;
      case 'release': {
        const { holder } = person;
        take('release', release(person, one.account, now));
        demand(holder === one.account || person.holder === holder, 'nobody gives up what is another’s');
        demand(
          person.holder !== null || person.claims.every(({ approvals }) => approvals.length === 0),
          'whom a cadre confirmed waits for nobody who is gone',
        );
        break;
      }
      case 'revoke':
        if (grant !== undefined && take('revoke', revoke(person, grant.id, person.holder ?? 'chair', now))) {
          demand(!seers(person, now).includes(grant.account), 'nothing is read after a grant was taken back');
        }
        break;
      case 'renew':
        if (grant !== undefined) take('renew', renew(person, grant.id, person.holder ?? '', now));
        break;
      case 'die':
        if (one.rarely === 0) take('die', die(person, beijingDay(now), 'liaison', now));
        break;
      case 'wait':
        now = hoursAfter(now, one.hours);
        for (let ticks = 0; take('tick', personTick(person, now)); ticks += 1)
          demand(ticks < 50, 'time comes to an end');
        demand(person.wakeAt === null || person.wakeAt > now, 'whatever is due was done');
        demand(
          person.grants.every(({ untilOn }) => beijingDay(now) <= untilOn),
          'a grant ends with its last day',
        );
        break;
    }
    demand(
      seers(person, now).every(
        (seer) =>
          seer === person.holder ||
          person.grants.some((each) => each.account === seer && each.consent === 'self'),
      ),
      'nobody sees it whom nobody let',
    );
  }
  return person;
}
