/**
 * What people try about who holds a record and who acts for it: by the one whose turn it is, by those it is
 * kept from, and at an office computer.
 */
import type { Random } from '../../demo/random';
import { addDays, beijingDay } from '../../shared/calendar/calendar';
import { accessNeeds } from '../../shared/person/access';
import type { Claim, Person } from '../../shared/person/person';
import { cardKinds } from '../../shared/person/person';
import type { Scene } from './acts';
import { accounts, looking, phoneId } from './acts';
import { call, callAt } from './calls';
import { idNumbers, nextVillage, ownPersons, proxies, village } from './county';
import { HoldingWatch } from './holding-watch';
import type { Call, Flight } from './machine';
import type { MemoryStore } from './memory-store';
import type { Play } from './schedule';
import { sees, stoodOn } from './standpoint';

type ApiCall = Extract<Call, { door: 'api' }>;

/** Everybody with a phone who is no cadre; the thief knows what others only should. */
const phones = [...Object.keys(ownPersons), ...proxies, 'agent', 'stranger', 'thief'] as const;
const offices = ['office', 'library'] as const;
const DIGITS = '00000000';

const givesCodes = ['claim.code', 'grant.offer', 'grant.witness', 'org.appoint'];

/** A code somebody was told, with the name that goes with it. */
interface Told {
  readonly digits: string;
  readonly name: string;
}

/** What was told face to face: no store keeps it. */
class Codes {
  readonly #forPhones: Told[] = [];
  readonly #onScreens: string[] = [];

  heard({ call: asked, answer }: Flight, store: MemoryStore): void {
    const { ok, data } = answer as { ok: boolean; data?: { code?: string } };
    if (asked.door !== 'api' || !ok || data?.code === undefined) return;
    const { personId, name } = asked.input as { personId?: string; name?: string };
    if (asked.name === 'desk.begin') this.#onScreens.push(data.code);
    else if (givesCodes.includes(asked.name))
      this.#forPhones.push({
        digits: data.code,
        name: name ?? store.one('person', personId ?? '')?.name ?? '',
      });
  }

  /** Mostly the newest, sometimes one that was used, once in a while one nobody gave out. */
  forPhone({ random }: Scene): Told {
    const newest = this.#forPhones.slice(-3);
    return newest.length === 0 || random.below(12) === 0
      ? { digits: DIGITS, name: '人old' }
      : random.pick(random.below(8) === 0 ? this.#forPhones : newest);
  }

  onScreen({ random }: Scene): string {
    const newest = this.#onScreens.slice(-2);
    return newest.length === 0 || random.below(12) === 0 ? DIGITS : random.pick(newest);
  }
}

const onPosts = ({ store, now }: Scene): string[] =>
  accounts(store.all('post')).filter((account) => stoodOn(account, store, now).length > 0);

/** A cadre of the person's region, sometimes anybody on a post, sometimes anybody. */
function cadreOf(person: Person, scene: Scene): string {
  const { store, now, random } = scene;
  const theirs = onPosts(scene).filter((account) =>
    stoodOn(account, store, now).some((post) => sees(post, person.path)),
  );
  return random.pick(
    [theirs, theirs, theirs, theirs, theirs, onPosts(scene), [...phones]]
      .filter((some) => some.length > 0)
      .flatMap((some) => random.pick(some)),
  );
}

/** The person, where a phone holds the record; otherwise a cadre. */
function ownOf(person: Person, scene: Scene): string {
  return person.holder ?? cadreOf(person, scene);
}

const offer = { name: '新人', relation: '外甥', scopes: ['submit', 'requests'] as ('submit' | 'requests')[] };

function claims(person: Person, scene: Scene): ApiCall {
  const { random } = scene;
  const [first] = person.claims;
  if (first === undefined) return call(cadreOf(person, scene), 'claim.code', { personId: person._id });
  const claim: Claim = random.pick(person.claims);
  const of = { personId: person._id, claimId: claim.id };
  if (person.holder !== null && random.below(6) === 0) return call(person.holder, 'claim.object', of);
  // Sometimes somebody gives themselves their word.
  const by = random.below(15) === 0 ? claim.account : cadreOf(person, scene);
  return random.below(6) === 0 ? call(by, 'claim.refuse', of) : call(by, 'claim.confirm', of);
}

function asksFromAfar(person: Person, { random }: Scene): ApiCall {
  const idNumber = idNumbers[person._id] ?? '230623196209140045';
  const name = random.below(4) === 0 ? '别人' : person.name;
  return call(random.pick(phones), 'claim.ask', {
    clientId: phoneId(random),
    name,
    idNumber,
    phoneCode: `phone-${random.below(4) === 0 ? '15400000009' : '15400000001'}`,
  });
}

function grants(person: Person, scene: Scene): ApiCall {
  const { random } = scene;
  const personId = person._id;
  const [first] = person.grants;
  const kind = random.below(10);
  if (first === undefined || kind < 3) {
    const months = 1 + random.below(12);
    if (person.holder !== null && random.below(2) === 0)
      return call(person.holder, 'grant.offer', { ...offer, personId, clientId: phoneId(random), months });
    const id = phoneId(random);
    return call(cadreOf(person, scene), 'grant.witness', {
      ...offer,
      personId,
      clientId: phoneId(random),
      months,
      kind: random.pick(['family', 'agent'] as const),
      consent: 'witness',
      evidence: { id, kind: 'sound', fileId: `cloud://wenxu.bucket/evidence/${id}.mp3` },
    });
  }
  const { id: grantId, account } = random.pick(person.grants);
  if (kind < 5) return call(ownOf(person, scene), 'grant.renew', { personId, grantId });
  return call(random.pick([ownOf(person, scene), account, cadreOf(person, scene), 'thief']), 'grant.revoke', {
    personId,
    grantId,
  });
}

function cards(person: Person, scene: Scene): ApiCall {
  const { random } = scene;
  const personId = person._id;
  const [card] = person.cards;
  if (card === undefined || random.below(5) === 0) {
    const agents = person.grants.filter(({ kind }) => kind === 'agent' || random.below(10) === 0);
    return call(ownOf(person, scene), 'custody.hand', {
      personId,
      clientId: phoneId(random),
      grantId: agents[0]?.id ?? 'grant-agent',
      what: random.pick(cardKinds),
    });
  }
  const of = { personId, cardId: random.pick(person.cards).id };
  const keeper = random.below(8) === 0 ? random.pick(phones) : card.account;
  return random.pick([
    () => call(keeper, 'custody.take', of),
    () => call(keeper, 'custody.giveBack', of),
    () => call(ownOf(person, scene), 'custody.receiveBack', of),
  ])();
}

/** Somebody who acts for them, or did, or never has, asks for something or looks at what there is. */
function asThem(person: Person, scene: Scene): ApiCall {
  const { random, store } = scene;
  const personId = person._id;
  const who = random.pick([
    person.holder ?? 'thief',
    ...person.grants.map(({ account }) => account),
    random.pick(phones),
  ]);
  const mine = store.all('request').filter((request) => request.personId === personId);
  const asked = {
    clientId: phoneId(random),
    personId,
    category: random.pick(['device', 'complaint'] as const),
    danger: false,
    words: '轮椅坏了',
    contact: { channel: 'phone' as const, when: 'any' as const },
    media: [],
    accused: null,
  };
  return random.pick<() => ApiCall>([
    () => call(who, 'request.submit', asked),
    () => call(who, 'request.mine', { personId, after: null }),
    () =>
      mine.length === 0
        ? call(who, 'session.get', {})
        : call(who, 'request.get', { id: random.pick(mine)._id }),
    () => call(who, 'access.set', { personId, needs: [random.pick(accessNeeds)], when: 'any' }),
    () => call(who, 'grant.list', { personId }),
    () => call(who, 'custody.list', { personId }),
    () => call(who, 'access.get', { personId }),
  ])();
}

function lives(person: Person, scene: Scene): ApiCall {
  const { random, now } = scene;
  const personId = person._id;
  switch (random.below(8)) {
    case 0:
      return call(cadreOf(person, scene), 'claim.die', {
        personId,
        on: addDays(beijingDay(now), -random.below(3)),
      });
    case 1:
    case 2:
      return call(cadreOf(person, scene), 'claim.move', {
        personId,
        region: random.pick([village, nextVillage]),
      });
    default:
      return call(random.below(6) === 0 ? random.pick(phones) : (person.holder ?? 'thief'), 'claim.release', {
        personId,
      });
  }
}

/** At an office computer, and on the phone of whoever lets it in. */
function atOffice(person: Person, scene: Scene, codes: Codes): ApiCall {
  const { random } = scene;
  const office = random.pick(offices);
  const cadre = random.pick([...onPosts(scene), 'zhao']);
  return random.pick<() => ApiCall>([
    () => callAt(office, 'desk.begin', { clientId: phoneId(random) }),
    () => callAt(office, 'desk.begin', { clientId: phoneId(random) }),
    () => call(cadre, 'desk.confirm', { code: codes.onScreen(scene) }),
    () => call(cadre, 'desk.confirm', { code: codes.onScreen(scene) }),
    () => callAt(office, 'task.desk', { filter: 'all', after: null }),
    () => callAt(office, 'claim.of', { personId: person._id }),
    () =>
      person.claims[0] === undefined
        ? callAt(office, 'claim.code', { personId: person._id })
        : callAt(office, 'claim.confirm', { personId: person._id, claimId: person.claims[0].id }),
    () => callAt(office, 'request.mine', { personId: person._id, after: null }),
    () =>
      random.below(2) === 0
        ? callAt(office, 'desk.end', { which: 'here' })
        : call(cadre, 'desk.end', { which: 'all' }),
  ])();
}

/** Posts change hands: somebody leaves, somebody is named and comes with the code. */
function posts({ random, store }: Scene): ApiCall {
  const post = random.pick(store.all('post').filter(({ level }) => level === 'village' || level === 'town'));
  return random.below(2) === 0
    ? call('chair-county', 'directory.vacate', { post: post._id, version: post.version })
    : call('chair-county', 'org.appoint', { post: post._id, name: '新来的' });
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A code on a screen lives for minutes, one that was told for days, a grant for months. */
function wait(random: Random): number {
  const below = (most: number): number => random.below(most);
  return random.pick([
    below(80) * 1000,
    below(80) * 1000,
    below(80) * 1000,
    below(30) * MINUTE,
    below(600) * MINUTE,
    below(4) * DAY,
    below(9) * DAY,
    below(60) * DAY,
    -below(4000),
  ]);
}

/** A play of its own: claims, grants, cards, what is convenient, and desks. */
export function holdings(store: MemoryStore): Play {
  const codes = new Codes();
  const watch = new HoldingWatch(store);
  return {
    wait,
    act(scene) {
      const { random } = scene;
      const person = random.pick(store.all('person').filter(({ recorded }) => recorded));
      const kind = random.below(100);
      if (kind < 15) return claims(person, scene);
      if (kind < 38) {
        const { digits, name } = codes.forPhone(scene);
        return call(random.pick(phones), 'claim.enter', {
          code: digits,
          name: random.below(10) === 0 ? '别人' : name,
        });
      }
      if (kind < 41) return asksFromAfar(person, scene);
      if (kind < 52) return grants(person, scene);
      if (kind < 63) return cards(person, scene);
      if (kind < 76) return asThem(person, scene);
      if (kind < 79) return lives(person, scene);
      if (kind < 95) return atOffice(person, scene, codes);
      if (kind < 97) return posts(scene);
      return looking(scene, random.pick([...phones, ...accounts(store.all('post'))]));
    },
    began: (asked, standpoint) => watch.began(asked, standpoint),
    wrote: (operation, now) => watch.wrote(operation, now),
    quiet: () => watch.quiet(),
    answered(flight, standpoint) {
      codes.heard(flight, store);
      watch.answered(flight, standpoint);
    },
  };
}
