/**
 * What was promised about who holds a record, who acts for it and who keeps its cards, at every write and
 * every answer of a schedule. Written from the promises, not from the code that keeps them: nothing changes
 * of a person but by somebody whose call is known.
 */
import { contract } from '../../shared/contract';
import type { Person } from '../../shared/person/person';
import type { Call, Flight } from './machine';
import type { MemoryStore } from './memory-store';
import type { StoreOperation } from './operation';
import type { Standpoint } from './standpoint';

type ApiCall = Extract<Call, { door: 'api' }>;

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const DAY = 86_400_000;
const YEAR = 366 * DAY;
/** By how much the clocks of two machines may differ. */
const SKEW = 2000;

/** What of a call is asked here. */
interface Asked {
  readonly personId?: string;
  readonly claimId?: string;
  readonly grantId?: string;
  readonly cardId?: string;
  readonly code?: string;
}

/** How one has to do with a person to be answered at all. */
type Way = 'held' | 'granted' | 'ofRegion' | 'keeps';
const ways: Readonly<Record<string, readonly Way[]>> = {
  'grant.offer': ['held'],
  'grant.renew': ['held'],
  'request.byOthers': ['held'],
  'claim.object': ['held'],
  'claim.code': ['ofRegion'],
  'claim.of': ['ofRegion'],
  'person.card': ['ofRegion'],
  'task.ofPerson': ['ofRegion'],
  'claim.confirm': ['ofRegion'],
  'claim.refuse': ['ofRegion'],
  'claim.die': ['ofRegion'],
  'claim.move': ['ofRegion'],
  'grant.witness': ['ofRegion'],
  'grant.list': ['held', 'granted', 'ofRegion'],
  'grant.revoke': ['held', 'granted', 'ofRegion'],
  'access.get': ['held', 'granted', 'ofRegion'],
  'access.set': ['held', 'granted', 'ofRegion'],
  'entitlement.mine': ['held', 'granted', 'ofRegion'],
  'entitlement.one': ['held', 'granted', 'ofRegion'],
  'entitlement.answer': ['held', 'granted', 'ofRegion'],
  'entitlement.say': ['held', 'granted', 'ofRegion'],
  'request.mine': ['held', 'granted'],
  'request.submit': ['held', 'granted'],
  'request.enter': ['ofRegion'],
  'request.accusable': ['held', 'granted', 'ofRegion'],
  'custody.list': ['held', 'granted', 'ofRegion', 'keeps'],
  'custody.hand': ['held', 'ofRegion'],
  'custody.take': ['keeps'],
  'custody.giveBack': ['keeps'],
  'custody.receiveBack': ['held', 'ofRegion'],
};
/** Whoever gives up what they do not hold changes nothing, and hears nothing. */
const saysNothing = ['claim.release'];

export class HoldingWatch {
  readonly #store: MemoryStore;
  readonly #before = new Map<string, Person>();
  /** Who holds a record or has held it. */
  readonly #held = new Set<string>();
  /** Every call of the schedule, with whoever made it. */
  readonly #calls: { readonly call: ApiCall; readonly asked: Asked; readonly standpoint: Standpoint }[] = [];
  /** Codes that worked, and for whom. */
  readonly #workedFor = new Map<string, string>();
  /** Grants that somebody was told are over, and cards that came back. */
  readonly #over = new Set<string>();
  readonly #back = new Set<string>();
  /** Notices of requests that came when their account had no part in it any more. */
  readonly #late = new Set<string>();

  constructor(store: MemoryStore) {
    this.#store = store;
    for (const person of store.all('person')) this.#saw(person);
  }

  #saw(person: Person): void {
    this.#before.set(person._id, person);
    if (person.holder !== null) this.#held.add(`${person._id} ${person.holder}`);
  }

  began(call: Call, standpoint: Standpoint): void {
    if (call.door === 'api') this.#calls.push({ call, asked: call.input, standpoint });
  }

  /** Whose calls of a name ask this. */
  #who(name: string, wanted: Asked): Set<string> {
    const fits = this.#calls.filter(
      ({ call, asked }) =>
        call.name === name &&
        Object.entries(wanted).every(([key, value]) =>
          Object.entries(asked).some(([has, is]) => has === key && is === value),
        ),
    );
    return new Set(fits.flatMap(({ standpoint }) => [...standpoint.accounts]));
  }

  wrote(operation: StoreOperation, now: number): void {
    if (operation.kind === 'insert' && operation.name === 'notice') this.#told(operation.document._id);
    if (operation.name !== 'person' || (operation.kind !== 'change' && operation.kind !== 'insert')) return;
    const id = operation.kind === 'insert' ? operation.document._id : operation.where._id;
    const after = this.#store.one('person', id);
    const before = this.#before.get(id);
    if (after === null) return;
    this.#saw(after);
    const others = this.#store.all('person').filter(({ _id, recorded }) => recorded && _id !== id);
    // Whom the register does not know holds nothing but what they said of themselves.
    if (!after.recorded) return;
    demand(
      after.holder === null || others.every(({ holder }) => holder !== after.holder),
      `${after.holder ?? ''} holds two records`,
    );
    if (before === undefined) return;
    if (after.version === before.version) {
      const same = (person: Person): string =>
        JSON.stringify([
          person.holder,
          person.grants,
          person.claims,
          person.codes,
          person.cards,
          person.diedOn,
          person.path,
        ]);
      demand(same(before) === same(after), `${id} changed without a new version`);
      return;
    }
    demand(
      after.version === before.version + 1,
      `${id} went from version ${before.version} to ${after.version}`,
    );
    this.#changedHands(before, after, now);
    this.#claimed(before, after);
    this.#granted(before, after, now);
    this.#kept(before, after);
  }

  /**
   * Of a request one is told while one acts for the person; what comes later is taken back. A former holder
   * may have one that was on its way.
   */
  #told(id: string): void {
    const notice = this.#store.one('notice', id);
    if (notice === null || notice.kind !== 'person') return;
    const person = this.#store.one('person', notice.personId);
    if (
      !this.#held.has(`${notice.personId} ${notice.account ?? ''}`) &&
      person?.grants.every(({ account }) => account !== notice.account) !== false
    )
      this.#late.add(id);
  }

  /** When nothing is left to do. */
  quiet(): void {
    for (const id of this.#late)
      demand(
        (this.#store.one('notice', id)?.account ?? null) === null,
        `${id} was told to one who had no part in it any more`,
      );
  }

  #changedHands(before: Person, after: Person, now: number): void {
    const { _id: personId, holder } = after;
    if (holder === before.holder) return;
    const gaveUp = this.#who('claim.release', { personId }).has(before.holder ?? '');
    if (holder === null) {
      demand(gaveUp || after.diedOn !== null, `${personId} was taken from ${before.holder ?? ''}`);
      return;
    }
    const claim = before.claims.find(({ account }) => account === holder);
    demand(claim !== undefined, `${holder} holds ${personId} and never claimed it`);
    const yes = [...this.#who('claim.confirm', { personId, claimId: claim?.id })].filter(
      (account) => account !== holder && account !== before.holder,
    );
    demand(
      yes.length >= (before.holder === null || gaveUp ? 1 : 2),
      `${holder} holds ${personId} by the word of ${yes.join(', ') || 'nobody'}`,
    );
    demand(
      before.holder === null ||
        gaveUp ||
        (typeof claim?.objectUntilAt === 'string' && Date.parse(claim.objectUntilAt) <= now + SKEW),
      `${before.holder ?? ''} had no time to object`,
    );
  }

  #claimed(before: Person, after: Person): void {
    for (const { id, account, way } of after.claims) {
      if (before.claims.some((claim) => claim.id === id)) continue;
      const asked = way === 'code' ? this.#who('claim.enter', {}) : this.#who('claim.ask', {});
      demand(asked.has(account), `${account} claims ${after._id} and never asked`);
      demand(
        way !== 'code' || after.codes.length < before.codes.length,
        `a code for ${after._id} was not used up`,
      );
    }
    demand(
      new Set(after.claims.map(({ account }) => account)).size === after.claims.length,
      `somebody claims ${after._id} twice`,
    );
  }

  #granted(before: Person, after: Person, now: number): void {
    const { _id: personId } = after;
    for (const { id, account, untilOn, consent } of after.grants) {
      demand(!this.#over.has(id), `${id} is over and came back`);
      demand(account !== after.holder, `${account} acts for themselves`);
      const was = before.grants.find((grant) => grant.id === id);
      if (was?.untilOn === untilOn) continue;
      demand(Date.parse(untilOn) <= now + YEAR, `${id} runs until ${untilOn}`);
      if (was === undefined) {
        const offer = before.codes.find((code) => code.id === id)?.offer ?? null;
        demand(
          offer !== null && after.codes.every((code) => code.id !== id),
          `${account} acts for ${personId} without a code, or by one that still works`,
        );
        demand(
          this.#who('claim.enter', {}).has(account),
          `${account} acts for ${personId} and never said so`,
        );
        const givenBy = consent === 'self' ? 'grant.offer' : 'grant.witness';
        demand(this.#who(givenBy, { personId }).size > 0, `nobody let ${account} act for ${personId}`);
      } else {
        demand(this.#who('grant.renew', { personId, grantId: id }).size > 0, `${id} was renewed by nobody`);
      }
    }
  }

  #kept(before: Person, after: Person): void {
    const { _id: personId } = after;
    for (const card of after.cards) {
      const was = before.cards.find(({ id }) => id === card.id);
      const cardId = card.id;
      demand(was !== undefined || !this.#back.has(cardId), `${cardId} was back and is out again`);
      if (was === undefined)
        demand(
          before.grants.some(({ account, kind }) => account === card.account && kind === 'agent'),
          `${card.account} keeps a card of ${personId} and is no agent`,
        );
      if (card.takenAt !== (was?.takenAt ?? null))
        demand(
          [
            ...this.#who('custody.take', { personId, cardId }),
            ...this.#who('custody.giveBack', { personId, cardId }),
          ].includes(card.account),
          `${cardId} was taken by nobody who has it`,
        );
      if (card.givenBackAt !== (was?.givenBackAt ?? null))
        demand(
          this.#who('custody.giveBack', { personId, cardId }).has(card.account),
          `${cardId} was given back by nobody who has it`,
        );
    }
    for (const { id } of before.cards) {
      if (after.cards.some((card) => card.id === id)) continue;
      demand(
        this.#who('custody.receiveBack', { personId, cardId: id }).size > 0,
        `${id} is nowhere, and nobody has it back`,
      );
      this.#back.add(id);
    }
  }

  /** An answer says nothing to one who may not hear it, and what it promises stays so. */
  answered({ call, answer }: Flight, standpoint: Standpoint): void {
    const { ok, data } = answer as { ok: boolean; data?: unknown };
    if (call.door !== 'api' || !ok) return;
    const { personId, grantId, code } = call.input as Asked;
    const roles: readonly string[] =
      Object.values(contract).find(({ name }) => name === call.name)?.roles ?? [];
    demand(
      standpoint.accounts.size > 0 || roles.includes('browser'),
      `nobody is signed in at ${call.account}, and ${call.name} was answered`,
    );
    if (personId !== undefined && !saysNothing.includes(call.name)) {
      const by = ways[call.name];
      demand(by !== undefined, `nobody said who may ask ${call.name}`);
      demand(
        by?.some((way) => standpoint[way].has(personId)) === true,
        `${call.account} was answered ${call.name} of ${personId}: ${JSON.stringify(data).slice(0, 300)}`,
      );
    }
    if (call.name === 'grant.revoke' && grantId !== undefined) {
      this.#over.add(grantId);
      demand(
        this.#store.one('person', personId ?? '')?.grants.every(({ id }) => id !== grantId) !== false,
        `${grantId} was taken back and is there`,
      );
    }
    if (code === undefined) return;
    const known = this.#workedFor.get(`${call.name} ${code}`) ?? call.account;
    demand(known === call.account, `${code} worked for ${known} and for ${call.account}`);
    this.#workedFor.set(`${call.name} ${code}`, known);
    if (call.name === 'desk.confirm')
      demand(
        this.#store.all('deskSession').some(({ account }) => account === call.account),
        `${call.account} is signed in nowhere`,
      );
  }
}
