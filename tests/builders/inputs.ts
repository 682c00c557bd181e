/** One honest input of every operation, for tests that try them all. */
import { randomUUID } from 'node:crypto';
import type { Input, OperationName } from '../../shared/contract';
import { aNeed, on, solved } from '../flows/world';

/** What operations are tried on. */
export interface Target {
  readonly request: string;
  readonly person: string;
  /** An announced photo of the request that has not arrived. */
  readonly medium: string;
  readonly task: string;
  readonly notice: string;
  /** A post the request may be given to. */
  readonly receiver: string;
  /**
   * A post whose cadre is away, has left, or is stood in for; the post its village is merged into; the
   * county's duty post.
   */
  readonly post: string;
  readonly into: string;
  readonly duty: string;
  readonly village: string;
  /**
   * Somebody's claim to the person's record, and a code that lets one make one; the grant of the person's
   * daughter.
   */
  readonly claim: string;
  readonly code: string;
  readonly grant: string;
  /** A list that was handed in for the county. */
  readonly reconciliation: string;
}

/** Where the phone puts a photo: in the request's own folder, under the photo's own name. */
export function filed(request: string, medium: string): string {
  return `cloud://wenxu-local.local/media/${request}/${medium}.jpg`;
}

/** A recording of what somebody said before a cadre. */
const proof = {
  id: '22222222-2222-4222-8222-222222222222',
  kind: 'sound',
  fileId: 'cloud://wenxu-local.local/evidence/22222222-2222-4222-8222-222222222222.mp3',
} as const;

/** What a person gives to a relative. */
export function anOffer(change: Partial<Input<'grant.offer'>> = {}): Omit<Input<'grant.offer'>, 'personId'> {
  return {
    clientId: randomUUID(),
    name: '赵小强',
    relation: '侄子',
    scopes: ['submit', 'requests', 'notices'],
    months: 12,
    ...change,
  };
}

/** A list that lies in storage under the command's own name. */
function aList(clientId: string = randomUUID()): Input<'reconciliation.begin'> {
  return {
    clientId,
    policyId: 'severe-nursing-subsidy',
    fileId: `cloud://wenxu-local.local/lists/${clientId}.csv`,
    listOn: '2026-11-20',
  };
}

/** Every call makes a command of its own. */
export const inputs: { readonly [N in OperationName]: (target: Target) => Input<N> } = {
  'session.get': () => ({}),
  'desk.begin': () => ({ clientId: randomUUID() }),
  'desk.state': () => ({ clientId: randomUUID() }),
  'desk.confirm': ({ code }) => ({ code }),
  'desk.list': () => ({}),
  'desk.end': () => ({ which: 'all' }),
  'request.submit': ({ person }) => aNeed({ personId: person }),
  'request.enter': ({ person }) => ({ ...aNeed({ personId: person }), how: 'door', readBack: true }),
  'request.get': ({ request }) => ({ id: request }),
  'request.mine': ({ person }) => ({ personId: person, after: null }),
  'request.earlier': ({ request }) => ({ id: request }),
  'request.posts': ({ request }) => ({ id: request }),
  'request.told': ({ request }) => ({ id: request }),
  'request.add': ({ request }) => ({ ...on(request), words: '右边的轮子也松了。', media: [] }),
  'request.attach': ({ request, medium }) => ({
    ...on(request),
    mediaId: medium,
    fileId: filed(request, medium),
  }),
  'request.nudge': ({ request }) => on(request),
  'request.correct': ({ request }) => ({
    ...on(request),
    words: '是左边的轮子。',
    contact: { channel: 'text', when: 'any' },
  }),
  'request.withdraw': ({ request }) => on(request),
  'request.rate': ({ request }) => ({ ...on(request), rating: 4, words: '' }),
  'request.reopen': ({ request }) => ({ ...on(request), words: '' }),
  'request.hide': ({ request, grant }) => ({ ...on(request), grantId: grant }),
  'request.show': ({ request, grant }) => ({ ...on(request), grantId: grant }),
  'request.accept': ({ request }) => on(request),
  'request.contact': ({ request }) => ({ ...on(request), how: 'phone', reached: true }),
  'request.showPhone': ({ request }) => ({ ...on(request), how: 'phone' }),
  'request.askBack': ({ request }) => ({ ...on(request), words: '是哪个轮子坏了？' }),
  'request.progress': ({ request }) => ({ ...on(request), words: '明天上午去您家。' }),
  'request.answer': ({ request }) => solved(request, '办好了。'),
  'request.correctReply': ({ request }) => ({ ...on(request), words: '是大后天送到。' }),
  'request.offer': ({ request, receiver }) => ({ ...on(request), post: receiver, words: '请你们接着办。' }),
  'request.take': ({ request }) => on(request),
  'request.refuse': ({ request }) => ({ ...on(request), words: '不归我们办。' }),
  'request.help': ({ request, receiver }) => ({ ...on(request), post: receiver }),
  'request.pause': ({ request }) => ({ ...on(request), until: '2026-12-01', words: '等厂家发货。' }),
  'request.resume': ({ request }) => on(request),
  'request.reassign': ({ request, receiver }) => ({ ...on(request), post: receiver, words: '由你们办。' }),
  'request.extend': ({ request }) => ({ ...on(request), days: 5, words: '厂家要晚几天。' }),
  'request.urge': ({ request }) => ({ ...on(request), words: '请抓紧办。' }),
  'person.introduce': ({ village }) => ({ name: '李小明', phone: '13900000000', region: village }),
  'person.record': ({ village }) => ({
    clientId: randomUUID(),
    name: '王大爷',
    phone: '0459-5550142',
    region: village,
    noneOf: [],
  }),
  'person.search': () => ({ name: '赵淑' }),
  'person.people': ({ village }) => ({ filter: 'all', place: village, after: null }),
  'person.card': ({ person }) => ({ personId: person }),
  'claim.code': ({ person }) => ({ personId: person }),
  'claim.enter': ({ code }) => ({ code, name: '赵淑芬' }),
  'claim.ask': () => ({
    clientId: randomUUID(),
    name: '赵淑芬',
    idNumber: '230623196209140045',
    phoneCode: 'phone-15400000001',
  }),
  'claim.mine': () => ({}),
  'claim.of': ({ person }) => ({ personId: person }),
  'claim.confirm': ({ person, claim }) => ({ personId: person, claimId: claim }),
  'claim.refuse': ({ person, claim }) => ({ personId: person, claimId: claim }),
  'claim.object': ({ person, claim }) => ({ personId: person, claimId: claim }),
  'claim.release': ({ person }) => ({ personId: person }),
  'claim.die': ({ person }) => ({ personId: person, on: '2026-11-22' }),
  'claim.move': ({ person, village }) => ({ personId: person, region: village }),
  'grant.offer': ({ person }) => ({ personId: person, ...anOffer() }),
  'grant.witness': ({ person }) => ({
    personId: person,
    ...anOffer(),
    kind: 'agent',
    consent: 'witness',
    evidence: proof,
  }),
  'grant.list': ({ person }) => ({ personId: person }),
  'request.byOthers': ({ person }) => ({ personId: person, after: null }),
  'grant.renew': ({ person, grant }) => ({ personId: person, grantId: grant }),
  'grant.revoke': ({ person, grant }) => ({ personId: person, grantId: grant }),
  'custody.list': ({ person }) => ({ personId: person }),
  'custody.hand': ({ person }) => ({
    personId: person,
    clientId: randomUUID(),
    grantId: 'agent',
    what: 'policyCard',
  }),
  'custody.take': ({ person }) => ({ personId: person, cardId: 'card' }),
  'custody.giveBack': ({ person }) => ({ personId: person, cardId: 'card' }),
  'custody.receiveBack': ({ person }) => ({ personId: person, cardId: 'card' }),
  'entitlement.mine': ({ person }) => ({ personId: person }),
  'entitlement.one': ({ person }) => ({ personId: person, policyId: 'severe-nursing-subsidy' }),
  'entitlement.answer': ({ person }) => ({
    personId: person,
    fact: 'disability.needLongTermCare',
    value: true,
  }),
  'entitlement.say': ({ person }) => ({
    personId: person,
    policyId: 'severe-nursing-subsidy',
    saying: 'had',
  }),
  'entitlement.region': () => ({ after: null }),
  'reconciliation.begin': () => aList(),
  'reconciliation.confirm': ({ reconciliation }) => ({ id: reconciliation, columns: null }),
  'reconciliation.withdraw': ({ reconciliation }) => ({ id: reconciliation }),
  'reconciliation.answer': ({ reconciliation }) => ({ id: reconciliation, agrees: true }),
  'reconciliation.list': () => ({ after: null }),
  'reconciliation.get': ({ reconciliation }) => ({ id: reconciliation }),
  'reconciliation.discrepancies': ({ reconciliation }) => ({
    id: reconciliation,
    kind: 'unknown',
    after: null,
  }),
  'access.get': ({ person }) => ({ personId: person }),
  'access.set': ({ person }) => ({ personId: person, needs: ['screenReader', 'voice'], when: 'morning' }),
  'directory.counties': () => ({}),
  'directory.villages': () => ({ county: '230623000000' }),
  'request.accusable': ({ person }) => ({ personId: person }),
  'directory.posts': () => ({ after: null }),
  'directory.absence': ({ post }) => ({ post, absence: { fromOn: '2026-12-21', untilOn: '2026-12-22' } }),
  'directory.deputise': ({ post, into }) => ({ post, deputy: into }),
  'directory.vacate': ({ post }) => ({ post, version: 1 }),
  'directory.roster': ({ duty }) => ({
    post: duty,
    version: 1,
    turns: [
      {
        fromAt: '2027-01-01T00:00:00.000Z',
        untilAt: '2027-01-02T00:00:00.000Z',
        post: '230623000000:education',
      },
    ],
  }),
  'directory.rosterOf': ({ duty }) => ({ post: duty }),
  'directory.productPosts': () => ({}),
  'directory.nameForProduct': () => ({ post: null, version: 1 }),
  'directory.merge': ({ post, into }) => ({ post, into }),
  'org.get': ({ village }) => ({ code: village }),
  'org.addPost': () => ({ code: '230623000000', role: 'deputyChair', phone: '0459-0550001' }),
  'org.describePost': ({ post }) => ({ post, title: '红旗镇阳光村专职委员', phone: '0459-0550002' }),
  'org.addIndustry': () => ({ code: '230000000000', name: '测试油田残联', phone: '0459-0550003' }),
  'org.appoint': ({ post }) => ({ post, name: '新来的人' }),
  'calendar.publish': () => ({
    year: 2027,
    source: '测试用的通知',
    weekdayOff: ['2027-01-01'],
    weekendWork: [],
  }),
  'parameter.list': () => ({}),
  'parameter.set': () => ({
    region: '230623000000',
    fact: 'param.childRehabMaxAge',
    value: 14,
    source: '测试用的文件，测试1号',
  }),
  'task.desk': () => ({ filter: 'all', after: null }),
  'task.news': () => ({ since: '2026-11-01T00:00:00.000Z' }),
  'task.tally': () => ({}),
  'task.ofPerson': ({ person }) => ({ personId: person }),
  'task.late': ({ request }) => ({ ids: [request] }),
  'task.search': () => ({ text: '赵淑芬' }),
  'task.done': ({ task }) => ({ id: task }),
  'supervision.figures': ({ village }) => ({ place: village, weeks: 4 }),
  'supervision.urgent': ({ village }) => ({ place: village }),
  'supervision.list': ({ village }) => ({
    place: village,
    figure: 'asked',
    from: '2026-11-02',
    until: '2026-11-30',
    category: null,
    after: null,
  }),
  'supervision.take': ({ village }) => ({ clientId: randomUUID(), place: village, weeks: 4 }),
  'task.counts': () => ({}),
  'task.region': () => ({ group: 'waiting', after: null }),
  'policy.list': () => ({ text: '轮椅', category: 'rehabilitation', after: null }),
  'policy.get': () => ({ id: 'assistive-device-subsidy' }),
  'notification.list': () => ({ after: null }),
  'notification.read': ({ notice }) => ({ id: notice }),
  'notification.seen': ({ request }) => ({ requestId: request, version: 1 }),
  'notification.readAll': ({ notice }) => ({ id: notice }),
  'notification.reminders': () => ({}),
  'notification.permit': () => ({ clientId: randomUUID(), template: 'demo-progress', answer: 'accept' }),
};
