/**
 * For every operation that writes: a world in which it makes sense, the call, and a rival who wants something
 * else at the same moment.
 */
import type { Input, OperationName } from '../../shared/contract';
import type { Request } from '../../shared/request/request';
import type { Verb } from '../../shared/request/transitions';
import type { Scene } from './acts';
import { said } from './acts';
import { call, callAt } from './calls';
import {
  county,
  givenCodes,
  nextVillage,
  otherTown,
  ownPersons,
  province,
  town,
  village,
  withoutPhone,
} from './county';
import type { Call } from './machine';

/** Made from what stands in the store when its turn comes. */
export type Asked = (scene: Scene, id: string) => Call;
/** A step of what was before: a call, or so many days that pass, with a sweep at their end. */
export type Step = Asked | number;

export interface Case {
  readonly story: readonly Step[];
  readonly call: Asked;
  readonly rival: Asked;
}

/** An id as a phone makes one: `id` tells one command from another. */
/** One answer of WeChat's dialog. */
const permitted = (id: string): Input<'notification.permit'> => ({
  clientId: uuid(id),
  template: 'progress',
  answer: 'accept',
});

const uuid = (id: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(id).toString('hex').slice(0, 12).padStart(12, '0')}`;

function theRequest({ store }: Scene): Request {
  const [request] = store.all('request');
  if (request === undefined) throw new Error('nothing was submitted');
  return request;
}

const does =
  (account: string, verb: Verb, input: object = {}): Asked =>
  (scene, id) => {
    const request = theRequest(scene);
    return {
      door: 'api',
      account,
      name: `request.${verb}`,
      input: { id: request._id, commandId: uuid(id), ...said[verb](scene, request), ...input },
    };
  };

const asked = {
  category: 'device',
  danger: false,
  words: '轮椅坏了',
  contact: { channel: 'phone', when: 'any' },
  media: [{ id: uuid('photo'), kind: 'photo', seconds: 0 }],
  accused: null,
} as const;
const submit: Asked = (_scene, id) =>
  call('zhao', 'request.submit', {
    ...asked,
    media: [...asked.media],
    clientId: uuid(id),
    personId: ownPersons.zhao,
  });
/** Danger goes to the county's duty as well, and more is caused at once. */
const submitDanger: Asked = (_scene, id) =>
  call('zhao', 'request.submit', {
    ...asked,
    media: [],
    danger: true,
    clientId: uuid(id),
    personId: ownPersons.zhao,
  });
const enter: Asked = (_scene, id) =>
  call('liaison-2', 'request.enter', {
    ...asked,
    media: [],
    clientId: uuid(id),
    personId: withoutPhone,
    how: 'door',
    readBack: true,
  });

const [liaison, neighbour, chair, asking] = ['liaison-1', 'liaison-2', 'chair-town', 'section-1'];
const [section, otherSection] = [`${county}:rehabilitation`, `${county}:education`];
const waiting = [submit];
const working = [...waiting, does(liaison, 'accept')];
const solved = { outcome: 'solved', words: '今天上午已经修好', reason: null, alternative: '', wake: null };
const answered = [...working, does(liaison, 'answer', solved)];
const offered = [...working, does(liaison, 'offer', { post: section })];
const paused = [...working, does(liaison, 'pause', { until: '2026-11-27' })];

const zhao = { personId: ownPersons.zhao };
const old = { personId: withoutPhone };
const enters =
  (account: string, code: string, name: string): Asked =>
  () =>
    call(account, 'claim.enter', { code, name });
const [claimsOld, claimsZhao] = [
  enters('guest', givenCodes.old, '人old'),
  enters('stranger', givenCodes.zhao, '人hao'),
];
const decides =
  (account: string, name: 'claim.confirm' | 'claim.refuse' | 'claim.object', personId: string): Asked =>
  ({ store }) =>
    call(account, name, { personId, claimId: store.one('person', personId)?.claims[0]?.id ?? '' });
const handed: Asked = (_scene, id) =>
  call('zhao', 'custody.hand', { ...zhao, clientId: uuid(id), grantId: 'grant-agent', what: 'policyCard' });
const withCard =
  (account: string, name: 'custody.take' | 'custody.giveBack' | 'custody.receiveBack'): Asked =>
  ({ store }) =>
    call(account, name, { ...zhao, cardId: store.one('person', ownPersons.zhao)?.cards[0]?.id ?? '' });
const offer = { name: '新人', relation: '外甥', scopes: ['submit' as const], months: 3 };

const answers =
  (fact: string, value: string | boolean): Asked =>
  () =>
    call('zhao', 'entitlement.answer', { ...zhao, fact, value });
const says =
  (policyId: string, saying: 'had' | 'declined'): Asked =>
  () =>
    call('zhao', 'entitlement.say', { ...zhao, policyId, saying });

const handsIn: Asked = (_scene, id) =>
  call('chair-county', 'reconciliation.begin', {
    clientId: uuid(id),
    policyId: 'severe-nursing-subsidy',
    fileId: `cloud://wenxu.bucket/lists/${uuid(id)}.csv`,
    listOn: '2026-11-20',
  });

const takesFigures =
  (weeks: 4 | 8): Asked =>
  (_scene, id) =>
    call('chair-county', 'supervision.take', { clientId: uuid(id), place: null, weeks });

const answersList =
  (how: 'confirm' | 'withdraw'): Asked =>
  () =>
    how === 'confirm'
      ? call('chair-county', 'reconciliation.confirm', { id: 'list-understood', columns: null })
      : call('chair-county', 'reconciliation.withdraw', { id: 'list-understood' });
const givesSecondYes =
  (agrees: boolean): Asked =>
  () =>
    call('chair-prefecture', 'reconciliation.answer', { id: 'list-awaited', agrees });

const begins =
  (office: string): Asked =>
  (_scene, id) =>
    callAt(office, 'desk.begin', { clientId: uuid(id) });
const confirms =
  (account: string): Asked =>
  () =>
    call(account, 'desk.confirm', { code: givenCodes.screen });

const cases: Readonly<Record<OperationName, Case | 'reads'>> = {
  'session.get': 'reads',
  'desk.begin': { story: [], call: begins('office'), rival: begins('office') },
  'desk.state': 'reads',
  'desk.confirm': { story: [], call: confirms(liaison), rival: confirms(chair) },
  'desk.list': 'reads',
  'desk.end': {
    story: [confirms(liaison)],
    call: () => call(liaison, 'desk.end', { which: 'all' }),
    rival: () => call(liaison, 'desk.end', { which: 'all' }),
  },
  'request.submit': { story: [], call: submitDanger, rival: submit },
  'request.enter': { story: [], call: enter, rival: enter },
  'request.get': 'reads',
  'request.mine': 'reads',
  'request.earlier': 'reads',
  'request.posts': 'reads',
  'request.told': 'reads',
  'request.add': { story: waiting, call: does('zhao', 'add'), rival: does(liaison, 'accept') },
  'request.attach': { story: waiting, call: does('zhao', 'attach'), rival: does('wang', 'nudge') },
  'request.nudge': { story: waiting, call: does('zhao', 'nudge'), rival: does('wang', 'nudge') },
  'request.correct': { story: waiting, call: does('zhao', 'correct'), rival: does(liaison, 'accept') },
  'request.withdraw': { story: waiting, call: does('zhao', 'withdraw'), rival: does(liaison, 'accept') },
  'request.rate': {
    story: answered,
    call: does('zhao', 'rate', { rating: 5 }),
    rival: does('wang', 'reopen'),
  },
  'request.reopen': {
    story: answered,
    call: does('zhao', 'reopen'),
    rival: does('wang', 'rate', { rating: 4 }),
  },
  'request.hide': { story: waiting, call: does('zhao', 'hide'), rival: does('wang', 'nudge') },
  'request.show': {
    story: [...waiting, does('zhao', 'hide')],
    call: does('zhao', 'show'),
    rival: does(liaison, 'accept'),
  },
  'request.accept': { story: waiting, call: does(liaison, 'accept'), rival: does('zhao', 'withdraw') },
  'request.contact': { story: waiting, call: does(liaison, 'contact'), rival: does(liaison, 'accept') },
  'request.showPhone': { story: waiting, call: does(liaison, 'showPhone'), rival: does('zhao', 'withdraw') },
  'request.askBack': { story: working, call: does(liaison, 'askBack'), rival: does('zhao', 'add') },
  'request.progress': { story: working, call: does(liaison, 'progress'), rival: does('zhao', 'withdraw') },
  'request.answer': {
    story: [...offered, 30],
    call: does(liaison, 'answer', solved),
    rival: does('zhao', 'withdraw'),
  },
  'request.correctReply': {
    story: answered,
    call: does(liaison, 'correctReply'),
    rival: does('zhao', 'rate', { rating: 1 }),
  },
  'request.offer': {
    story: working,
    call: does(liaison, 'offer', { post: otherSection }),
    rival: does(liaison, 'answer', solved),
  },
  'request.take': { story: offered, call: does(asking, 'take'), rival: does(liaison, 'answer', solved) },
  'request.refuse': { story: offered, call: does(asking, 'refuse'), rival: does(asking, 'take') },
  'request.help': {
    story: working,
    call: does(liaison, 'help', { post: section }),
    rival: does(liaison, 'answer', solved),
  },
  'request.pause': {
    story: working,
    call: does(liaison, 'pause', { until: '2026-11-30' }),
    rival: does(liaison, 'answer', solved),
  },
  'request.resume': { story: paused, call: does(liaison, 'resume'), rival: does('zhao', 'withdraw') },
  'request.reassign': {
    story: offered,
    call: does(chair, 'reassign', { post: otherSection }),
    rival: does(asking, 'take'),
  },
  'request.extend': {
    story: working,
    call: does(chair, 'extend', { days: 3 }),
    rival: does(chair, 'extend', { days: 5 }),
  },
  'request.urge': { story: [...waiting, 5], call: does(chair, 'urge'), rival: does('zhao', 'withdraw') },
  'person.introduce': {
    story: [],
    call: () =>
      call('stranger', 'person.introduce', { name: '外来人', phone: '15400000002', region: village }),
    rival: () =>
      call('stranger', 'person.introduce', { name: '外地人', phone: '15400000002', region: nextVillage }),
  },
  'person.record': {
    story: [],
    call: (_scene, id) =>
      call(neighbour, 'person.record', {
        clientId: uuid(id),
        name: '老人',
        phone: '15477000003',
        region: nextVillage,
        noneOf: [],
      }),
    rival: (_scene, id) =>
      call(neighbour, 'person.record', {
        clientId: uuid(id),
        name: '老人',
        phone: '15477000003',
        region: nextVillage,
        noneOf: [],
      }),
  },
  'person.search': 'reads',
  'person.people': 'reads',
  'person.card': 'reads',
  'claim.code': { story: [], call: () => call(neighbour, 'claim.code', old), rival: claimsOld },
  'claim.enter': { story: [], call: claimsOld, rival: enters('stranger', givenCodes.old, '人old') },
  'claim.ask': {
    story: [],
    call: (_scene, id) =>
      call('stranger', 'claim.ask', {
        clientId: uuid(id),
        name: '人old',
        idNumber: '230623196209140045',
        phoneCode: 'phone-15400000001',
      }),
    rival: (_scene, id) =>
      call('stranger', 'claim.ask', {
        clientId: uuid(id),
        name: '人old',
        idNumber: '230623196209140045',
        phoneCode: 'phone-15400000001',
      }),
  },
  'claim.mine': 'reads',
  'claim.of': 'reads',
  'claim.confirm': {
    story: [claimsOld],
    call: decides(neighbour, 'claim.confirm', withoutPhone),
    rival: decides(neighbour, 'claim.refuse', withoutPhone),
  },
  'claim.refuse': {
    story: [claimsOld],
    call: decides(neighbour, 'claim.refuse', withoutPhone),
    rival: decides(neighbour, 'claim.confirm', withoutPhone),
  },
  'claim.object': {
    story: [claimsZhao],
    call: decides('zhao', 'claim.object', ownPersons.zhao),
    rival: decides(liaison, 'claim.confirm', ownPersons.zhao),
  },
  'claim.release': {
    story: waiting,
    call: () => call('zhao', 'claim.release', zhao),
    rival: does('wang', 'nudge'),
  },
  'claim.die': {
    story: waiting,
    call: () => call(liaison, 'claim.die', { ...zhao, on: '2026-11-22' }),
    rival: does('zhao', 'nudge'),
  },
  'claim.move': {
    story: waiting,
    call: () => call(chair, 'claim.move', { ...zhao, region: nextVillage }),
    rival: does(liaison, 'accept'),
  },
  'grant.offer': {
    story: [],
    call: (_scene, id) => call('zhao', 'grant.offer', { ...zhao, ...offer, clientId: uuid(id) }),
    rival: (_scene, id) => call('zhao', 'grant.offer', { ...zhao, ...offer, clientId: uuid(id) }),
  },
  'grant.witness': {
    story: [],
    call: (_scene, id) =>
      call(liaison, 'grant.witness', {
        ...zhao,
        ...offer,
        clientId: uuid(id),
        kind: 'agent',
        consent: 'witness',
        evidence: {
          id: uuid('proof'),
          kind: 'sound',
          fileId: `cloud://wenxu.bucket/evidence/${uuid('proof')}.mp3`,
        },
      }),
    rival: () => call('zhao', 'grant.revoke', { ...zhao, grantId: 'grant-uncle' }),
  },
  'grant.list': 'reads',
  'request.byOthers': 'reads',
  'grant.renew': {
    story: [],
    call: () => call('zhao', 'grant.renew', { ...zhao, grantId: 'grant-uncle' }),
    rival: () => call('uncle', 'grant.revoke', { ...zhao, grantId: 'grant-uncle' }),
  },
  'grant.revoke': {
    story: waiting,
    call: () => call('zhao', 'grant.revoke', { ...zhao, grantId: 'grant-wang' }),
    rival: does('wang', 'nudge'),
  },
  'custody.list': 'reads',
  'custody.hand': {
    story: [],
    call: (_scene, id) =>
      call('zhao', 'custody.hand', {
        ...zhao,
        clientId: uuid(id),
        grantId: 'grant-agent',
        what: 'policyCard',
      }),
    rival: (_scene, id) =>
      call('zhao', 'custody.hand', {
        ...zhao,
        clientId: uuid(id),
        grantId: 'grant-agent',
        what: 'certificate',
      }),
  },
  'custody.take': {
    story: [handed],
    call: withCard('agent', 'custody.take'),
    rival: withCard('zhao', 'custody.receiveBack'),
  },
  'custody.giveBack': {
    story: [handed],
    call: withCard('agent', 'custody.giveBack'),
    rival: withCard('agent', 'custody.take'),
  },
  'custody.receiveBack': {
    story: [handed, withCard('agent', 'custody.take')],
    call: withCard('zhao', 'custody.receiveBack'),
    rival: withCard('agent', 'custody.giveBack'),
  },
  'entitlement.mine': 'reads',
  'entitlement.one': 'reads',
  'entitlement.answer': {
    story: [],
    call: answers('disability.needLongTermCare', true),
    rival: answers('household.status', 'dibao'),
  },
  'entitlement.say': {
    story: [answers('disability.needLongTermCare', true)],
    call: says('severe-nursing-subsidy', 'had'),
    rival: says('severe-nursing-subsidy', 'declined'),
  },
  'entitlement.region': 'reads',
  'reconciliation.begin': { story: [], call: handsIn, rival: handsIn },
  'reconciliation.confirm': { story: [], call: answersList('confirm'), rival: answersList('withdraw') },
  'reconciliation.withdraw': { story: [], call: answersList('withdraw'), rival: answersList('confirm') },
  'reconciliation.answer': { story: [], call: givesSecondYes(true), rival: givesSecondYes(false) },
  'reconciliation.list': 'reads',
  'reconciliation.get': 'reads',
  'reconciliation.discrepancies': 'reads',
  'access.get': 'reads',
  'access.set': {
    story: waiting,
    call: () => call('zhao', 'access.set', { ...zhao, needs: ['textOnly'], when: 'morning' }),
    rival: does(liaison, 'contact', { how: 'phone' }),
  },
  'directory.counties': 'reads',
  'directory.villages': 'reads',
  'request.accusable': 'reads',
  'directory.posts': 'reads',
  'directory.absence': {
    story: waiting,
    call: () =>
      call(chair, 'directory.absence', {
        post: `${village}:liaison`,
        absence: { fromOn: '2026-11-23', untilOn: '2026-11-30' },
      }),
    rival: does('zhao', 'nudge'),
  },
  'directory.deputise': {
    story: waiting,
    call: () => call(chair, 'directory.deputise', { post: `${village}:liaison`, deputy: `${town}:chair` }),
    rival: does(liaison, 'accept'),
  },
  'directory.roster': {
    story: [],
    call: () =>
      call('chair-county', 'directory.roster', {
        post: `${county}:duty`,
        version: 1,
        turns: [
          {
            fromAt: '2026-11-23T00:00:00.000Z',
            untilAt: '2026-11-30T00:00:00.000Z',
            post: `${county}:rights`,
          },
        ],
      }),
    rival: submitDanger,
  },
  'directory.rosterOf': 'reads',
  'directory.vacate': {
    story: waiting,
    call: () => call(chair, 'directory.vacate', { post: `${village}:liaison`, version: 1 }),
    rival: does(liaison, 'accept'),
  },
  'directory.productPosts': 'reads',
  'directory.nameForProduct': {
    story: [
      () =>
        call('admin-province', 'org.addPost', { code: province, role: 'deputyChair', phone: '0451-0550120' }),
    ],
    call: () =>
      call('chair-province', 'directory.nameForProduct', { post: `${province}:deputyChair`, version: 1 }),
    rival: submitDanger,
  },
  'directory.merge': {
    story: waiting,
    call: () =>
      call(chair, 'directory.merge', { post: `${village}:liaison`, into: `${nextVillage}:liaison` }),
    rival: does('zhao', 'nudge'),
  },
  'org.get': 'reads',
  'org.addPost': {
    story: [],
    call: () =>
      call('admin-province', 'org.addPost', { code: otherTown, role: 'deputyChair', phone: '0459-0550120' }),
    rival: () =>
      call('admin-province', 'org.addPost', { code: otherTown, role: 'deputyChair', phone: '0459-0550121' }),
  },
  'org.describePost': {
    story: waiting,
    call: () =>
      call('admin-province', 'org.describePost', {
        post: `${village}:liaison`,
        title: '地1专职委员',
        phone: '0459-0550120',
      }),
    rival: does('zhao', 'nudge'),
  },
  'org.addIndustry': {
    story: [],
    call: () =>
      call('admin-province', 'org.addIndustry', { code: province, name: '油田残联', phone: '0459-0550120' }),
    rival: () =>
      call('admin-province', 'org.addIndustry', { code: province, name: '铁路残联', phone: '0459-0550121' }),
  },
  'org.appoint': {
    story: [() => call(chair, 'directory.vacate', { post: `${village}:liaison`, version: 1 })],
    call: () => call(chair, 'org.appoint', { post: `${village}:liaison`, name: '新人' }),
    rival: () => call('admin-province', 'org.appoint', { post: `${village}:liaison`, name: '另一位新人' }),
  },
  'calendar.publish': {
    story: [submit, 35],
    call: () =>
      call('chair-province', 'calendar.publish', {
        year: 2027,
        source: '国办发明电〔2026〕0号',
        weekdayOff: ['2027-01-01'],
        weekendWork: [],
      }),
    rival: () =>
      call('chair-province', 'calendar.publish', {
        year: 2027,
        source: '国办发明电〔2026〕0号',
        weekdayOff: ['2027-01-01'],
        weekendWork: [],
      }),
  },
  'parameter.list': 'reads',
  'parameter.set': {
    story: [],
    call: () =>
      call('chair-county', 'parameter.set', {
        region: county,
        fact: 'param.livingSubsidyIncludesEdge',
        value: true,
        source: '测试用的文件，测试1号',
      }),
    rival: () =>
      call('chair-county', 'parameter.set', {
        region: county,
        fact: 'param.livingSubsidyIncludesEdge',
        value: false,
        source: '测试用的文件，测试2号',
      }),
  },
  'task.desk': 'reads',
  'task.news': 'reads',
  'task.late': 'reads',
  'task.tally': 'reads',
  'task.ofPerson': 'reads',
  'task.search': 'reads',
  'task.done': {
    story: [submit, 5],
    call: ({ store }) =>
      call(chair, 'task.done', { id: store.all('task').find(({ kind }) => kind === 'overdue')?._id ?? '' }),
    rival: does('zhao', 'withdraw'),
  },
  'supervision.figures': 'reads',
  'supervision.urgent': 'reads',
  'supervision.list': 'reads',
  'supervision.take': { story: waiting, call: takesFigures(4), rival: takesFigures(8) },
  'task.counts': 'reads',
  'task.region': 'reads',
  'policy.list': 'reads',
  'policy.get': 'reads',
  'notification.list': 'reads',
  'notification.read': {
    story: waiting,
    call: ({ store }) =>
      call('zhao', 'notification.read', {
        id: store.all('notice').find(({ account }) => account === 'zhao')?._id ?? '',
      }),
    rival: ({ store }) =>
      call('zhao', 'notification.read', {
        id: store.all('notice').find(({ account }) => account === 'zhao')?._id ?? '',
      }),
  },
  'notification.seen': {
    story: waiting,
    call: (scene) => call('zhao', 'notification.seen', { requestId: theRequest(scene)._id, version: 9 }),
    rival: (scene) => call('zhao', 'notification.seen', { requestId: theRequest(scene)._id, version: 9 }),
  },
  'notification.reminders': 'reads',
  'notification.permit': {
    story: waiting,
    call: (_scene, id) => call('zhao', 'notification.permit', permitted(id)),
    rival: (_scene, id) => call('zhao', 'notification.permit', permitted(id)),
  },
  'notification.readAll': {
    story: waiting,
    call: ({ store }) =>
      call('zhao', 'notification.readAll', {
        id: store.all('notice').find(({ account }) => account === 'zhao')?._id ?? '',
      }),
    rival: ({ store }) =>
      call('zhao', 'notification.read', {
        id: store.all('notice').find(({ account }) => account === 'zhao')?._id ?? '',
      }),
  },
};

export const operations = Object.entries(cases) as readonly (readonly [OperationName, Case | 'reads'])[];
