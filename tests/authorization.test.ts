/**
 * The authorization matrix: operation × role and relation × state, generated from the contract, judged by a
 * table written by hand.
 */
import { contract } from '../shared/contract';
import type { OperationName } from '../shared/contract';
import { addDays } from '../shared/calendar/calendar';
import type { Post } from '../shared/directory/directory';
import { postId } from '../shared/directory/directory';
import { inInboxOnly } from '../shared/notification/notification';
import type { Notice } from '../shared/notification/notification';
import type { Card, Claim, Grant, Person } from '../shared/person/person';
import type { Request } from '../shared/request/request';
import type { Verb } from '../shared/request/transitions';
import { verbs } from '../shared/request/transitions';
import { begin as beginDesk } from '../shared/session/desk-session';
import type { Group } from '../shared/task/task';
import type { Task } from '../shared/task/task';
import { requestTask } from '../shared/task/task';
import { familyGrant } from '../demo/persons';
import { towns, villageAt } from '../demo/regions';
import { legend, liesOnDesk, seesInRegion, table, who } from './authorization-table';
import type { Who } from './authorization-table';
import type { Target } from './builders/inputs';
import { aReconciliation } from './builders/reconciliation';
import { inputs } from './builders/inputs';
import { actionsOf, collectionsWritten } from './builders/traffic';
import type { Household, Stage } from './builders/stored-request';
import { idOf, stages, storedId, storedRequest } from './builders/stored-request';
import type { World } from './flows/world';
import { chair, liaison, personId, startWorld, wangLi, zhao } from './flows/world';

const names = Object.keys(contract) as OperationName[];
const today = '2026-11-23';
/** Index of the requests nobody may change; every allowed change has one of its own. */
const SHARED = 0;
const SHARED_STANDING_IN = 1;
const county = '230623000000';
const section = (role: 'education' | 'membership' | 'publicity' | 'rights'): string => postId(county, role);
const photo = { id: '11111111-1111-4111-8111-111111111111', kind: 'photo', seconds: 0 } as const;
const { town, village } = villageAt('红旗镇阳光村');
const herVillage = postId(village._id, 'liaison');

let world: World;
let house: Household;
let accounts: Readonly<Record<Exclude<Who, 'anonymous'>, string>>;
/**
 * Cadres of four neighbouring villages: one of the table, one that a village is merged into, one complained
 * of, one who entered it elsewhere.
 */
let neighbours: readonly (Post & { readonly holder: string })[];

function postOf(id: string): Post & { readonly holder: string } {
  const post = house.posts.find(({ _id }) => _id === id);
  if (!post?.holder) throw new Error(`nobody holds ${id}`);
  return { ...post, holder: post.holder };
}

function neighbour(place: number): Post & { readonly holder: string } {
  const post = neighbours[place];
  if (post === undefined) throw new Error('the county has changed');
  return post;
}

/**
 * Her request about a device, offered to a section, helped by another, put down by a cadre, with a photo on
 * its way.
 */
function hers(index: number, stage: Stage, besides: { paused?: boolean; at?: string } = {}): Request {
  const { _id, holder, holderName, title } = neighbour(3);
  const entrant = { kind: 'post', account: holder, name: holderName ?? '', post: _id, title } as const;
  return storedRequest(house, index, stage, {
    entrant,
    offeredTo: section('education'),
    helpers: [section('membership')],
    media: [photo],
    ...besides,
  });
}

/** Her complaint about whoever stood on her village's post then. */
function complaint(holder: string, index: number, stage: Stage): Request {
  const posts = house.posts.map((post) => (post._id === herVillage ? { ...post, holder } : post));
  return storedRequest({ ...house, posts }, index, stage, { category: 'complaint', accused: herVillage });
}

const taskId = (request: string, index: number): string => `${request}.overdue.${index}`;

/** The task and the notice that the operations on such things are tried on. */
function taskAbout(request: Request, index: number): Task {
  return requestTask(
    taskId(request._id, index),
    'overdue',
    postId(town.region._id, 'chair'),
    request,
    '2026-11-20T09:00:00.000Z',
  );
}
const noticeId = 'a.notice.of.hers';

/** Somebody stands on the section nobody holds, so that one of them has nothing to do with her request. */
async function settle(): Promise<Household> {
  await world.database
    .collection('post')
    .doc(section('publicity'))
    .update({ holder: 'test-publicity', holderName: '宣文部的人' });
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('赵淑芬 is missing');
  return { person, posts: await world.all('post'), sealer: world.sealer };
}

async function grant(person: string, fromOn: string, untilOn: string): Promise<void> {
  const permission = familyGrant(
    { account: 'test-expired', name: '赵家亲戚', relation: '侄子' },
    fromOn,
    untilOn,
  );
  await world.database
    .collection('person')
    .doc(person)
    .update({ grants: world.database.command.push([permission]) });
}

/** It is their turn now. */
async function setTurn(): Promise<void> {
  const turn = {
    fromAt: `${today}T00:00:00.000Z`,
    untilAt: `${today}T23:00:00.000Z`,
    account: accounts['on duty'],
    name: '值班的人',
  };
  await world.database
    .collection('post')
    .doc(postId(county, 'duty'))
    .update({ roster: [turn] });
}

beforeAll(async () => {
  world = await startWorld();
  house = await settle();
  neighbours = town.villages.flatMap(({ _id }) =>
    _id === village._id
      ? []
      : house.posts.flatMap((post) =>
          post._id === postId(_id, 'liaison') && post.holder !== null
            ? [{ ...post, holder: post.holder }]
            : [],
        ),
  );
  const elsewhere = towns.find(({ region }) => region._id !== town.region._id);
  accounts = {
    self: zhao,
    proxy: wangLi,
    'expired proxy': 'test-expired',
    'proxy of another': 'demo-ma-jianjun',
    'other resident': 'demo-sun-defu',
    responsible: liaison,
    offered: postOf(section('education')).holder,
    helper: postOf(section('membership')).holder,
    entrant: neighbour(3).holder,
    'sibling village': neighbour(0).holder,
    'other town': postOf(postId(elsewhere?.region._id ?? '', 'chair')).holder,
    'chair above': chair,
    'section above': 'demo-liu-haitao',
    'section aside': 'test-publicity',
    'county leader': 'demo-zhang-zhiyuan',
    province: postOf('230000000000:chair').holder,
    'on duty': 'test-on-duty',
    admin: 'demo-wu-jianguo',
    'idle deputy': postOf(postId(town.region._id, 'deputyChair')).holder,
    accused: liaison,
    'accused, standing in': neighbour(2).holder,
    guest: 'test-guest',
    browser: 'test-browser',
  };
  await grant(personId, addDays(today, -30), addDays(today, -1));
  await grant('demo-person-sun-defu', today, today);
  const shared = stages.map((stage) => hers(SHARED, stage));
  const complaints = stages.flatMap((stage) => [
    complaint(liaison, SHARED, stage),
    complaint(neighbour(2).holder, SHARED_STANDING_IN, stage),
  ]);
  expect(new Set(complaints.map(({ post }) => post))).toEqual(new Set([section('rights')]));
  world.put('request', [...shared, ...complaints]);
  world.put('reconciliation', [aReconciliation, { ...aReconciliation, ...understood }]);
  await setTurn();
  // The one complained of stands in for the very section that handles it.
  await world.database
    .collection('post')
    .doc(section('rights'))
    .update({
      deputy: neighbour(2)._id,
      absence: world.database.command.set({ fromOn: today, untilOn: today }),
    });
  const overdue = shared[stages.indexOf('overdue')];
  if (overdue === undefined) throw new Error('no overdue request');
  world.put('task', [taskAbout(overdue, SHARED)]);
  const notice: Notice = {
    ...inInboxOnly,
    _id: noticeId,
    account: zhao,
    kind: 'person',
    code: 'received',
    personId,
    requestId: overdue._id,
    category: 'device',
    at: overdue.createdAt,
    atKey: `${overdue.createdAt}|${noticeId}`,
    inbox: { state: 'unread' },
  };
  world.put('notice', [notice]);
});
afterAll(() => world.stop());

const nothing: Target = {
  request: idOf('nothing'),
  person: 'nobody',
  medium: photo.id,
  task: 'no.task',
  notice: 'no.notice',
  receiver: 'no:post',
  post: 'no:post',
  into: 'no:other',
  duty: 'no:duty',
  village: '999999999999',
  claim: 'nothing',
  code: '00000000',
  grant: 'nothing',
  reconciliation: 'nothing',
};

/** Takes away what was only there to be changed, so that the county stays small. */
async function forget(requests: readonly Request[]): Promise<void> {
  if (requests.length === 0) return;
  const about = world.database.command.in(requests.map(({ _id }) => _id));
  await world.database.collection('request').where({ _id: about }).remove();
  for (const caused of ['notice', 'task'])
    await world.database.collection(caused).where({ requestId: about }).remove();
}

/**
 * Where an operation is carried out on a post so that it could not be done again, it is done to a copy of her
 * village's.
 */
const consumesAPost = (name: OperationName): boolean =>
  /^(directory.(vacate|merge)|org.(describePost|appoint))$/.test(name);
/** What changes a person is done to a copy of her. */
const consumesAPerson = (name: OperationName): boolean =>
  /^claim\.(?!ask|mine|of)|^access\.set|^(grant|custody)\.(?!list|done)/.test(name);

const digitsFor = (index: number): string => String(10_000_000 + index);

/** She as her record stands: claimed by a stranger, with a code for one more. */
function copyOfHer(index: number): Person {
  const by = { account: liaison, post: herVillage };
  const claim: Claim = {
    id: 'claim',
    account: `test-claimant:${index}`,
    way: 'remote',
    codeHash: null,
    post: herVillage,
    askedAt: `${today}T01:00:00.000Z`,
    untilAt: '2026-12-23T01:00:00.000Z',
    objectUntilAt: '2026-11-30T01:00:00.000Z',
    approvals: [],
  };
  const agent: Grant = {
    ...familyGrant({ account: 'test-agent', name: '代理人', relation: '代理人' }, today, today),
    id: 'agent',
    kind: 'agent',
  };
  const card: Card = {
    id: 'card',
    what: 'policyCard',
    account: wangLi,
    name: '王丽',
    handedAt: `${today}T01:00:00.000Z`,
    takenAt: null,
    givenBackAt: null,
  };
  return {
    ...house.person,
    grants: [...house.person.grants, agent],
    cards: [card],
    _id: `test-person:${index}`,
    idKey: `test-person:${index}`,
    sealed: { idNumber: '', phone: '', address: '', disability: '' },
    access: null,
    claims: [claim],
    codes: [
      {
        id: 'code',
        codeHash: world.sealer.keyOf(digitsFor(index)),
        untilAt: '2026-11-26T01:00:00.000Z',
        by,
        offer: null,
      },
    ],
  };
}

function target(one: Who, stage: Stage, index: number): Target {
  const about =
    one === 'accused'
      ? storedId(house, SHARED, stage, 'complaint')
      : one === 'accused, standing in'
        ? storedId(house, SHARED_STANDING_IN, stage, 'complaint')
        : storedId(house, index, stage);
  return {
    request: about,
    person: index === SHARED ? personId : `test-person:${index}`,
    claim: 'claim',
    code: digitsFor(index),
    grant: `grant-${wangLi}`,
    medium: photo.id,
    task: taskId(storedId(house, index, 'overdue'), index),
    notice: noticeId,
    receiver: section('publicity'),
    post: index === SHARED ? herVillage : `test:${index}`,
    into: neighbour(1)._id,
    duty: postId(county, 'duty'),
    village: village._id,
    reconciliation: aReconciliation._id,
  };
}

/** A list that may still be withdrawn. */
const understood = { _id: 'list-understood', contentId: null, state: 'understood' } as const;

async function call(one: Who, name: OperationName, to: Target): Promise<string> {
  const list = name === 'reconciliation.withdraw' ? understood._id : to.reconciliation;
  const event = { name, input: inputs[name]({ ...to, reconciliation: list }) };
  const answer = (await (one === 'anonymous'
    ? world.cloud.invoke('api', event, { server: true })
    : one === 'browser'
      ? world.cloud.invoke('api', event, { browser: accounts[one] })
      : world.raw(accounts[one], event))) as { ok: boolean; code?: string; args?: object };
  return answer.ok ? 'ok' : `${answer.code ?? ''} ${JSON.stringify(answer.args)}`;
}

const letters = Object.keys(legend) as (keyof typeof legend)[];

function expected(name: OperationName, one: Who, stage: Stage): string {
  const cell = table[name][one].charAt(stages.indexOf(stage));
  const letter = letters.find((known) => known === cell);
  if (letter === undefined) throw new Error(`${name}, ${one}: the table says ${cell}`);
  return legend[letter];
}

/** Of what is asked about a person, no request is the object. */
const aboutARequest = (name: OperationName): boolean =>
  /^request\.(?!submit|enter|mine|byOthers|accusable)/.test(name);
const changesARequest = (name: OperationName): boolean =>
  aboutARequest(name) && !/get|earlier|posts|told/.test(name);
const isCadre = (one: Who): boolean => table['task.desk'][one] === 'YYYYYY';
/** Whoever is refused for what they are, before anything is read. */
const refusedByRole = (name: OperationName, one: Who): boolean =>
  /^(A+|S+)$/.test(table[name][one]) &&
  !(isCadre(one) && contract[name].roles.some((role) => role === 'cadre'));
/** Where the state of a request makes no difference one stage is enough. */
const stagesFor = (name: OperationName, one: Who): readonly Stage[] =>
  aboutARequest(name) && !refusedByRole(name, one) ? stages : ['waiting'];

test('the table knows every operation of the contract, and no other', () => {
  expect(Object.keys(table).sort()).toEqual([...names].sort());
  for (const row of Object.values(table)) {
    expect(Object.keys(row).sort()).toEqual([...who].sort());
    expect(Object.values(row).every((cell: string) => cell.length === stages.length)).toBe(true);
  }
});

describe.each(names)('%s', (name) => {
  const cells = who.flatMap((one) => stagesFor(name, one).map((stage) => ({ stage, one })));
  /** Standing still is something of its own. */
  const paused = name === 'request.resume';
  const places = new Map(cells.map((cell, place) => [cell, place + 10 + names.indexOf(name) * 150] as const));
  const indexOf = (cell: (typeof cells)[number]): number =>
    changesARequest(name) || consumesAPost(name) || consumesAPerson(name) || name === 'desk.confirm'
      ? (places.get(cell) ?? SHARED)
      : SHARED;

  afterEach(async () => {
    // Whoever introduced themselves would be a resident from then on; and a roster was written anew.
    await world.database
      .collection('person')
      .where({ holder: world.database.command.in(Object.values(accounts)), recorded: false })
      .remove();
    if (name === 'directory.roster') await setTurn();
  });

  test('is refused as the table says, writes nothing then, and reads like nothing there', async () => {
    const refused = cells.filter(({ stage, one }) => expected(name, one, stage) !== 'ok');
    const got: { stage: Stage; one: Who; code: string }[] = [];
    const actions = await actionsOf(world.cloud, async () => {
      got.push(
        ...(await Promise.all(
          refused.map(async ({ stage, one }) => ({
            stage,
            one,
            code: await call(one, name, target(one, stage, SHARED)),
          })),
        )),
      );
    });
    // What is refused as another's leaves a line in the audit, and nothing anywhere else.
    expect(collectionsWritten(actions).filter((collection) => collection !== 'audit')).toEqual([]);
    expect(got).toEqual(
      refused.map(({ stage, one }) => ({ stage, one, code: `${expected(name, one, stage)} {}` })),
    );

    for (const hidden of ['NOT_FOUND {}', 'NO_SUCH_PLACE {}']) {
      const outsiders = who.filter(
        (one) =>
          got.some((cell) => cell.one === one) &&
          got.every((cell) => cell.one !== one || cell.code === hidden),
      );
      const ofNothing = await Promise.all(outsiders.map((one) => call(one, name, nothing)));
      expect(ofNothing).toEqual(outsiders.map(() => hidden));
    }
  });

  test('is carried out for those the table allows', async () => {
    const allowed = cells.filter(({ stage, one }) => expected(name, one, stage) === 'ok');
    const stored = (cell: (typeof cells)[number]): Request => ({
      ...hers(indexOf(cell), cell.stage, { paused }),
      ...(name === 'request.show' ? { hiddenFrom: ['test-nephew'] } : {}),
    });
    const changed = changesARequest(name) ? allowed.map(stored) : [];
    world.put('request', changed);
    if (consumesAPerson(name))
      world.put(
        'person',
        allowed.map((cell) => copyOfHer(indexOf(cell))),
      );
    if (name === 'desk.confirm')
      world.put(
        'deskSession',
        allowed.map((cell) =>
          beginDesk(
            {
              _id: `test:${indexOf(cell)}`,
              browser: `test:${indexOf(cell)}`,
              codeHash: world.sealer.keyOf(digitsFor(indexOf(cell))),
            },
            world.cloud.clock.now().toISOString(),
          ),
        ),
      );
    if (consumesAPost(name))
      world.put(
        'post',
        allowed.map((cell) => ({
          ...postOf(herVillage),
          _id: `test:${indexOf(cell)}`,
          holder: name === 'org.appoint' ? null : `test-holder-${indexOf(cell)}`,
        })),
      );
    const got: ((typeof cells)[number] & { code: string })[] = [];
    const actions = await actionsOf(world.cloud, async () => {
      got.push(
        ...(await Promise.all(
          allowed.map(async (cell) => ({
            ...cell,
            code: await call(cell.one, name, target(cell.one, cell.stage, indexOf(cell))),
          })),
        )),
      );
    });
    expect(got).toEqual(allowed.map((cell) => ({ ...cell, code: 'ok' })));
    if (changesARequest(name)) expect(collectionsWritten(actions)).toContain('request');
    expect(allowed.length).toBeGreaterThan(0);
    await forget(changed);
    if (consumesAPerson(name))
      await world.database
        .collection('person')
        .where({ _id: world.database.command.in(allowed.map((cell) => `test-person:${indexOf(cell)}`)) })
        .remove();
  });
});

test('every view offers just what the table allows its reader', async () => {
  const offered = (one: Who, stage: Stage): Verb[] =>
    verbs.filter(
      (verb) => verb !== 'resume' && verb !== 'show' && expected(`request.${verb}`, one, stage) === 'ok',
    );
  for (const stage of stages) {
    const readers = who.filter((one) => expected('request.get', one, stage) === 'ok');
    const seen = await Promise.all(
      readers.map(async (one) => ({
        one,
        may: (
          await world.get(one === 'anonymous' ? '' : accounts[one], 'request.get', {
            id: hers(SHARED, stage)._id,
          })
        ).may,
      })),
    );
    expect({ stage, seen }).toEqual({
      stage,
      seen: readers.map((one) => ({ one, may: offered(one, stage) })),
    });
  }
});

describe('what a cadre is shown', () => {
  const cadres = who.filter(isCadre);
  const groupOf: Readonly<Record<Stage, Group>> = {
    waiting: 'waiting',
    working: 'working',
    overdue: 'overdue',
    answered: 'answered',
    satisfied: 'closed',
    unrated: 'closed',
  };
  const account = (one: Who): string => (one === 'anonymous' ? '' : accounts[one]);

  async function counts(one: Who): Promise<Record<string, number>> {
    const { counts: counted } = await world.get(account(one), 'task.counts', {});
    return Object.fromEntries(counted.map(({ group, count }) => [group, count]));
  }
  async function seesIn(one: Who, group: Group, id: string): Promise<boolean> {
    const { rows } = await world.get(account(one), 'task.region', { group, after: null });
    return rows.some((row) => row.id === id);
  }

  // Late enough that these come first, or last, in every list they belong to.
  const at = { device: '2026-11-02T01:00:00.000Z', complaint: '2026-11-02T01:00:00.000Z' } as const;

  test.each(['device', 'complaint'] as const)(
    'a request about a %s is listed and counted where it is handled and above, and nowhere else',
    async (category) => {
      for (const stage of ['working', 'overdue', 'answered'] as const) {
        const before = await Promise.all(cadres.map(counts));
        const request = storedRequest(house, 5000, stage, { category, at: at[category] });
        world.put('request', [request]);
        const seen = await Promise.all(
          cadres.map(async (one, index) => {
            const [now, listed, open] = await Promise.all([
              counts(one),
              seesIn(one, groupOf[stage], request._id),
              call(one, 'request.get', { ...nothing, request: request._id }),
            ]);
            const group = groupOf[stage];
            return { one, counted: (now[group] ?? 0) - (before[index]?.[group] ?? 0), listed, open };
          }),
        );
        const entitled: readonly Who[] = seesInRegion[category];
        expect({ stage, seen }).toEqual({
          stage,
          seen: cadres.map((one) =>
            entitled.includes(one)
              ? { one, counted: 1, listed: true, open: 'ok' }
              : { one, counted: 0, listed: false, open: 'NOT_FOUND {}' },
          ),
        });
      }
    },
  );

  test('a request lies on the desk of the responsible post, its task on that of the watching post, and on no other', async () => {
    for (const [place, stage] of stages.entries()) {
      const request = storedRequest(house, 6000, stage, { at: '2026-11-02T01:00:00.000Z' });
      world.put('request', [request]);
      if (stage === 'overdue') world.put('task', [taskAbout(request, 6000)]);
      const found = await Promise.all(
        cadres.map(async (one) =>
          (await world.get(account(one), 'task.desk', { filter: 'all', after: null })).rows.some(
            (row) => row.id === request._id,
          )
            ? [one]
            : [],
        ),
      );
      expect({ stage, found: found.flat() }).toEqual({ stage, found: liesOnDesk[place] });
    }
  });
});
