/**
 * What happens in the county before the gate looks at it. It goes through the same door as every other call.
 */
import { taskOf } from '../../builders/desk-rows';
import { randomUUID } from 'node:crypto';
import { county as countyRegion, villageAt } from '../../../demo/regions';
import type { Input } from '../../../shared/contract';
import { postId } from '../../../shared/directory/directory';
import type { World } from '../../flows/world';
import { aNeed, chair, liaison, monday, on, wangLi, zhao } from '../../flows/world';
import { picture, upload } from '../photo';
import { reconciledLists } from './reconciliations';
import { entitle } from './entitle';
import type { Lives } from './lives';
import { cannot, live, solved } from './lives';
import type { Records } from './records';
import { keepRecords } from './records';
import { sayWhatCounts } from './say-what-counts';

/** The requests that the recipes open, by their state, and the task about the overdue one. */
export interface County extends Lives {
  readonly waiting: string;
  readonly danger: string;
  readonly overdue: string;
  readonly task: string;
  readonly working: string;
  readonly progressed: string;
  readonly answered: string;
  /** Answered ones that a state rates or asks for again. */
  readonly toRate: string;
  readonly toRedo: string;
  readonly cannot: string;
  readonly redone: string;
  readonly satisfied: string;
  readonly unrated: string;
  readonly withdrawn: string;
  readonly byProxy: string;
  /** A request offered to the chair, who has to say yes or no, and the task about the offer. */
  readonly offered: string;
  readonly offer: string;
  readonly records: Records;
  /** A person of 赵淑芬's village with a 多重残疾. */
  readonly several: string;
}

/** The name of one of these requests. */
export type RequestOf = Exclude<keyof County, 'records' | 'several'>;

/** A person who has not asked for anything yet. */
export const nobodyYet = 'demo-zhou-xiaoyan';
/** A guest without a record. */
export const guest = 'demo-he-yumei';
/** A cadre who has just come to a post with no work, and who looks after his father. */
export const idle = 'demo-ma-jianjun';
/** The holder of the county's 维权部 post, who has days off. */
export const awayToday = 'demo-gao-min';
/** The county's 理事长. */
export const countyLeader = 'demo-zhang-zhiyuan';
/** The province's 理事长. */
export const provinceLeader = 'demo-han-xuemei';
/** The province's 管理员. */
export const administrator = 'demo-wu-jianguo';
/** The county's duty post. */
export const dutyPost = postId(countyRegion._id, 'duty');
const emptyPost = postId(villageAt('四季青镇太平村').village._id, 'liaison');

/** The liaison's own post. */
export const villagePost = postId(villageAt('红旗镇阳光村').village._id, 'liaison');

/** The post above the liaison's. */
export const chairPost = postId(villageAt('红旗镇阳光村').town.region._id, 'chair');

/** The post of a village that was merged into 赵淑芬's. */
export const mergedPost = postId(villageAt('红旗镇永胜村').village._id, 'liaison');

const reply = '新轮椅11月27日（周五）上午9:30送到您家。有事打0459-555-0142，陈桂兰会接。';

/** Submits a request with a photo and a recording that have arrived, and two photos that have not. */
async function withMedia(world: World): Promise<string> {
  const clientId = randomUUID();
  const media = [
    { id: randomUUID(), kind: 'photo', seconds: 0, ending: 'png' },
    { id: randomUUID(), kind: 'sound', seconds: 14, ending: 'mp3' },
    { id: randomUUID(), kind: 'photo', seconds: 0, ending: null },
    { id: randomUUID(), kind: 'photo', seconds: 0, ending: null },
  ] as const;
  const { id } = await world.get(
    zhao,
    'request.submit',
    aNeed({
      clientId,
      media: media.map(({ id: mediaId, kind, seconds }) => ({ id: mediaId, kind, seconds })),
    }),
  );
  for (const { id: mediaId, ending } of media) {
    if (ending !== null)
      await world.get(zhao, 'request.attach', {
        ...on(id),
        mediaId,
        fileId: await upload(world.cloud.url, zhao, `media/${id}/${mediaId}.${ending}`, picture()),
      });
  }
  return id;
}

/** Offers a request to another post. */
async function offering(
  world: World,
  accepted: (change?: Partial<Input<'request.submit'>>) => Promise<string>,
): Promise<Pick<County, 'offered' | 'offer'>> {
  const offered = await accepted({ category: 'home' });
  await world.get(liaison, 'request.offer', { ...on(offered), post: chairPost, words: '要镇里安排施工队。' });
  const { rows } = await world.get(chair, 'task.desk', { filter: 'tasks', after: null });
  return { offered, offer: taskOf(rows.find(({ id }) => id === offered)) ?? '' };
}

/** Gives a person of the village a 多重残疾 of the second level. */
async function haveSeveral(world: World): Promise<string> {
  const [person] = (
    await world.all('person', { recorded: true, path: villageAt('红旗镇阳光村').village._id, holder: null })
  ).reverse();
  if (person === undefined) throw new Error('nobody lives there');
  const disability = world.sealer.seal('72', ['person', person._id, 'disability']);
  await world.database
    .collection('person')
    .doc(person._id)
    .update({ sealed: { ...person.sealed, disability } });
  return person._id;
}

/** The county's leader gives the turns of duty of one post to another, because whoever is on duty has work. */
async function passDuty(world: World, from: string, to: string): Promise<void> {
  const { version, turns } = await world.get(countyLeader, 'directory.rosterOf', { post: dutyPost });
  await world.get(countyLeader, 'directory.roster', {
    post: dutyPost,
    version,
    turns: turns.flatMap(({ fromAt, untilAt, post }) =>
      post === null ? [] : [{ fromAt, untilAt, post: post === from ? to : post }],
    ),
  });
}

/** Runs the county up to Monday morning. */
export async function settle(world: World): Promise<County> {
  const submit = async (change: Partial<Input<'request.submit'>> = {}, account = zhao): Promise<string> =>
    (await world.get(account, 'request.submit', aNeed(change))).id;
  const accepted = async (change: Partial<Input<'request.submit'>> = {}): Promise<string> => {
    const id = await submit(change);
    await world.get(liaison, 'request.accept', on(id));
    return id;
  };
  const answered = async (said = solved): Promise<string> => {
    const id = await accepted();
    await world.get(liaison, 'request.answer', { ...on(id), ...said, words: reply });
    return id;
  };
  const timeUntil = async (...instants: readonly string[]): Promise<void> => {
    for (const at of instants) {
      world.cloud.clock.set(new Date(at));
      await world.sweep();
    }
  };

  await timeUntil('2026-10-26T02:00:00.000Z');
  const unrated = await answered({ ...solved, outcome: 'partly' });
  await timeUntil('2026-11-12T02:00:00.000Z');
  const overdue = await submit({ category: 'home', words: '门口的坡道太陡，轮椅上不去。' });
  await timeUntil(
    '2026-11-13T01:00:01.000Z',
    '2026-11-13T09:00:01.000Z',
    '2026-11-22T02:00:00.000Z',
    monday.toISOString(),
  );
  const late = (await world.get(chair, 'task.desk', { filter: 'all', after: null })).rows.find(
    ({ id, kind }) => id === overdue && kind !== 'request',
  );

  // These are more requests than one page of the desk holds.
  for (let more = 0; more < 18; more += 1) await submit({ category: 'job' });
  const waiting = await submit();
  const danger = await submit({ danger: true, category: 'care', words: '老伴摔倒了，我扶不动。' });
  const working = await accepted({ category: 'rehabilitation' });
  const progressed = await accepted({
    category: 'allowance',
    contact: { channel: 'visit', when: 'morning' },
  });
  await world.get(liaison, 'request.contact', { ...on(progressed), how: 'visit', reached: false });
  await world.get(liaison, 'request.progress', {
    ...on(progressed),
    words: '已经报到县里，12月1日（周二）前有消息。',
  });
  const redone = await answered({ ...solved, outcome: 'partly' });
  await world.get(zhao, 'request.reopen', { ...on(redone), words: '还没见着。' });
  const satisfied = await answered();
  await world.get(zhao, 'request.rate', { ...on(satisfied), rating: 5, words: '' });
  const withdrawn = await submit({ category: 'question' });
  await world.get(zhao, 'request.withdraw', on(withdrawn));
  const byProxy = await submit({ words: '我妈的轮椅坏了。' }, wangLi);
  const lives = await live(world);
  const photos = await withMedia(world);
  const county = {
    waiting,
    danger,
    overdue,
    task: taskOf(late) ?? '',
    working,
    progressed,
    answered: await answered(),
    toRate: await answered(),
    toRedo: await answered(),
    cannot: await answered(cannot),
    redone,
    satisfied,
    unrated,
    withdrawn,
    byProxy,
    ...lives,
    ...(await offering(world, accepted)),
    photos,
    records: await keepRecords(world),
    several: await haveSeveral(world),
  };

  const [rights, rehabilitation] = [
    postId(countyRegion._id, 'rights'),
    postId(countyRegion._id, 'rehabilitation'),
  ];
  await passDuty(world, rights, rehabilitation);
  await world.get(awayToday, 'directory.absence', {
    post: rights,
    absence: { fromOn: '2026-11-23', untilOn: '2026-11-27' },
  });
  await world.get(chair, 'directory.merge', {
    post: mergedPost,
    into: villagePost,
  });
  // This comes before the empty post has a holder, because no work may come to that post.
  await entitle(world);
  await sayWhatCounts(world);
  await reconciledLists(world);
  // He introduces himself while the register does not know him.
  await world.get(idle, 'person.introduce', {
    name: '马建军',
    phone: '13900001234',
    region: villageAt('花园镇丰收村').village._id,
  });
  await world.database.collection('post').doc(emptyPost).update({ holder: idle, holderName: '马建军' });
  return county;
}
