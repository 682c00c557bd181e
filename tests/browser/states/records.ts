/** What has happened to the records: who holds each of them, and who acts for the person. */
import { taskOf } from '../../builders/desk-rows';
import { randomUUID } from 'node:crypto';
import { villageAt } from '../../../demo/regions';
import { postId } from '../../../shared/directory/directory';
import { familyGrant } from '../../../demo/persons';
import type { Grant } from '../../../shared/person/person';
import type { World } from '../../flows/world';
import { liaison, wangLi, zhao } from '../../flows/world';

/** The records by what happened to them, and the codes that were given out and not entered yet. */
export interface Records {
  /** No phone holds this record, and nobody claims it. */
  readonly free: string;
  readonly dead: string;
  readonly claimed: string;
  /** Two claims that are decided while the gate looks, and one whose decision fails. */
  readonly confirmed: string;
  readonly refused: string;
  readonly undecided: string;
  /** This person moves away while the gate looks. */
  readonly moving: string;
  /** Another phone holds this record already. */
  readonly contested: string;
  /** The holder of this record said no to a claim; and the task about it. */
  readonly objected: string;
  readonly dispute: string;
  /** What a person enters with the code for their own record, and with a code to act for 赵淑芬. */
  readonly ownCode: { readonly code: string; readonly name: string };
  readonly proxyCode: { readonly code: string; readonly name: string };
  /** What a cadre enters with the code for a post without a holder. */
  readonly postCode: { readonly code: string; readonly name: string };
}

/** An account that holds its own record and acts for a relative. */
export const withFamily = 'demo-sun-defu';
/** Accounts that hold a record which another account claims. */
export const contestedHolder = 'demo-liu-haitao';
export const objectingHolder = withFamily;
/** An account that acts for a person, until it gives the grant up while the gate looks. */
export const givesUp = 'demo-zhang-zhiyuan';
/** Accounts that claimed a record and wait: one from afar, one with a code. */
export const asksFromAfar = 'demo-ma-jianjun';
export const asksWithCode = 'demo-han-xuemei';
/** The person for whom 王丽 acts besides 赵淑芬. */
export const neighbour = 'demo-person-sun-defu';
/** A person for whom none of the gate's accounts acts. */
export const someoneElse = 'demo-person-0100';
/** The person whose cards an agent keeps. */
export const keepsCards = neighbour;
/** An account that acted for him, does not any more, and still keeps a card of his. */
export const onceAgent = 'demo-liu-haitao';
const provinceLeader = 'demo-han-xuemei';
const countyChair = 'demo-zhang-zhiyuan';

/** Lets an account claim a record with the code that a cadre gave out. */
export async function claims(world: World, cadre: string, personId: string, account: string): Promise<void> {
  const { name } = await world.get(cadre, 'claim.of', { personId });
  const { code } = await world.get(cadre, 'claim.code', { personId });
  await world.get(account, 'claim.enter', { code, name });
}

/** Brings each record to the state in which the gate looks at it. */
export async function keepRecords(world: World): Promise<Records> {
  const village = villageAt('红旗镇阳光村').village._id;
  const [
    free = '',
    dead = '',
    claimed = '',
    confirmed = '',
    refused = '',
    undecided = '',
    contested = '',
    objected = '',
    own = '',
    moving = '',
  ] = (await world.all('person', { region: village, holder: null, recorded: true })).map(({ _id }) => _id);
  const hold = (personId: string, holder: string): Promise<unknown> =>
    world.database.collection('person').doc(personId).update({ holder });
  const claim = (personId: string): Promise<void> =>
    claims(world, liaison, personId, `demo-claims-${personId}`);

  await world.get(liaison, 'claim.die', { personId: dead, on: '2026-11-20' });
  for (const personId of [claimed, confirmed, refused, undecided]) await claim(personId);
  await claims(world, liaison, moving, asksWithCode);
  await world.get(asksFromAfar, 'claim.ask', {
    clientId: '7d444840-9dc0-41d1-b245-5ffdce74fad2',
    name: '马建军',
    idNumber: '230103198503071235',
    phoneCode: 'phone-13900001234',
  });
  await hold(contested, contestedHolder);
  await claim(contested);
  await claims(world, countyChair, neighbour, 'demo-claims-neighbour');
  await hold(objected, 'demo-resident-objects');
  await claim(objected);
  const { against } = await world.get('demo-resident-objects', 'claim.mine', {});
  for (const { personId, claimId } of against)
    await world.get('demo-resident-objects', 'claim.object', { personId, claimId });
  const { rows } = await world.get(liaison, 'task.desk', { filter: 'tasks', after: null });

  // 王丽 also looks after a neighbour; her grant does not cover asking for him. His son acts for him too,
  // until that grant is taken back while the gate looks.
  const son = familyGrant(
    { account: 'demo-sun-qiang', name: '孙强', relation: '儿子' },
    '2026-01-01',
    '2026-12-31',
  );
  const looksOn: Grant = {
    ...familyGrant({ account: wangLi, name: '王丽', relation: '邻居' }, '2026-01-01', '2026-12-31'),
    scopes: ['requests', 'notices'],
  };
  const agent = {
    ...familyGrant(
      { account: provinceLeader, name: '韩雪梅', relation: '代理人' },
      '2026-01-01',
      '2026-12-31',
    ),
    kind: 'agent' as const,
  };
  const former = {
    ...familyGrant({ account: onceAgent, name: '刘海涛', relation: '代理人' }, '2026-01-01', '2026-12-31'),
    kind: 'agent' as const,
  };
  await world.database
    .collection('person')
    .doc(neighbour)
    .update({ grants: [looksOn, son, agent, former] });
  for (const what of ['policyCard', 'certificate'] as const)
    await world.get(withFamily, 'custody.hand', {
      personId: neighbour,
      clientId: randomUUID(),
      grantId: agent.id,
      what,
    });
  await world.get(withFamily, 'custody.hand', {
    personId: neighbour,
    clientId: randomUUID(),
    grantId: former.id,
    what: 'other',
  });
  await world.get(withFamily, 'grant.revoke', { personId: neighbour, grantId: former.id });
  await world.database
    .collection('person')
    .doc(free)
    .update({
      grants: [
        familyGrant({ account: givesUp, name: '张志远', relation: '侄子' }, '2026-01-01', '2026-12-31'),
      ],
    });

  const { name } = await world.get(liaison, 'claim.of', { personId: own });
  const { code } = await world.get(liaison, 'claim.code', { personId: own });
  const offered = await world.get(zhao, 'grant.offer', {
    personId: 'demo-person-zhao-shufen',
    clientId: '0f8fad5b-d9cb-469f-a165-70867728950e',
    name: '赵国强',
    relation: '弟弟',
    scopes: ['submit', 'requests'],
    months: 12,
  });
  const post = await world.get(countyChair, 'org.appoint', {
    post: postId(villageAt('林甸镇合乡村').village._id, 'liaison'),
    name: '韩雪梅',
  });
  return {
    free,
    dead,
    claimed,
    confirmed,
    refused,
    undecided,
    moving,
    contested,
    objected,
    dispute: taskOf(rows.find(({ kind }) => kind === 'dispute')) ?? '',
    ownCode: { code, name },
    proxyCode: { code: offered.code, name: '赵国强' },
    postCode: { code: post.code, name: '韩雪梅' },
  };
}
