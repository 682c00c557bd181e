/** What can happen to a request besides the usual course: it is asked back, put off, handed on, corrected. */
import { randomUUID } from 'node:crypto';
import { villageAt } from '../../../demo/regions';
import type { Input } from '../../../shared/contract';
import { postId } from '../../../shared/directory/directory';
import type { World } from '../../flows/world';
import { aNeed, chair, liaison, on, personId, zhao } from '../../flows/world';
import { picture, upload } from '../photo';

/** The requests by what happened to them. */
export interface Lives {
  readonly askedBack: string;
  readonly entered: string;
  readonly nudged: string;
  readonly paused: string;
  readonly handed: string;
  readonly petition: string;
  readonly again: string;
  readonly replyCorrected: string;
  readonly deferred: string;
  readonly photos: string;
  readonly missing: string;
  /** A request kept from 王丽; and one that is shown to her again while the gate looks. */
  readonly keptFromOne: string;
  readonly shownAgain: string;
  /**
   * A request of a person who takes no calls, uses sign language, and has no relative to pass anything on.
   */
  readonly quiet: string;
  /** A request of the other person for whom 王丽 acts. */
  readonly ofNeighbour: string;
}

const town = villageAt('红旗镇阳光村').town.region._id;

/** What an answer of 暂时做不到 says: why not, what is done instead, and what brings it back. */
export const cannot: Pick<Input<'request.answer'>, 'outcome' | 'reason' | 'alternative' | 'wake'> = {
  outcome: 'cannot',
  reason: 'noMoney',
  alternative: '先借县里的旧轮椅用，12月1日（周二）送到您家。',
  wake: { kind: 'day', on: '2027-01-05' },
};
/** The same fields for an answer that needs none of this. */
export const solved: typeof cannot = { outcome: 'solved', reason: null, alternative: '', wake: null };

/** Brings each request to the state in which the gate looks at it. */
export async function live(world: World): Promise<Lives> {
  const submit = async (change: Partial<Input<'request.submit'>> = {}): Promise<string> =>
    (await world.get(zhao, 'request.submit', aNeed(change))).id;
  const accepted = async (change: Partial<Input<'request.submit'>> = {}): Promise<string> => {
    const id = await submit(change);
    await world.get(liaison, 'request.accept', on(id));
    return id;
  };

  const { grants } = await world.get(zhao, 'grant.list', { personId });
  const keptFromOne = await accepted({ category: 'other', words: '家里人总拿我的补贴。' });
  const shownAgain = await submit({ category: 'rights' });
  for (const id of [keptFromOne, shownAgain])
    await world.get(zhao, 'request.hide', { ...on(id), grantId: grants[0]?.id ?? '' });
  const askedBack = await accepted();
  await world.get(liaison, 'request.askBack', { ...on(askedBack), words: '现在的轮椅是哪一年配的？' });
  const { id: entered } = await world.get(liaison, 'request.enter', {
    ...aNeed({ category: 'care', words: '白天家里没有人，想找人帮着做饭。' }),
    personId,
    how: 'door',
    readBack: true,
  });
  const nudged = await submit({ category: 'certificate' });
  await world.get(zhao, 'request.nudge', on(nudged));
  const paused = await accepted({ category: 'home' });
  await world.get(liaison, 'request.progress', { ...on(paused), words: '扶手已经订了，到货就来装。' });
  await world.get(liaison, 'request.pause', {
    ...on(paused),
    until: '2026-12-07',
    words: '厂家12月7日（周一）才有货。',
  });
  const handed = await accepted({ category: 'rehabilitation' });
  await world.get(liaison, 'request.offer', {
    ...on(handed),
    post: postId(town, 'chair'),
    words: '要镇里协调医院。',
  });
  await world.get(chair, 'request.take', on(handed));
  const petition = await submit({ category: 'complaint', words: '去年的事一直没人管。' });
  await submit({ category: 'school' });
  const again = await submit({ category: 'school' });
  const replyCorrected = await accepted();
  await world.get(liaison, 'request.answer', {
    ...on(replyCorrected),
    ...solved,
    words: '新轮椅11月27日（周五）送到您家。',
  });
  await world.get(liaison, 'request.correctReply', {
    ...on(replyCorrected),
    words: '新轮椅11月30日（周一）送到您家。',
  });
  const deferred = await accepted();
  await world.get(liaison, 'request.answer', { ...on(deferred), ...cannot, words: '今年的轮椅已经发完了。' });
  await world.get(zhao, 'request.rate', { ...on(deferred), rating: 3, words: '' });

  const medium = { id: randomUUID(), kind: 'photo' as const, seconds: 0 };
  const photos = await submit({ media: [medium] });
  const fileId = await upload(world.cloud.url, zhao, `media/${photos}/${medium.id}.png`, picture());
  await world.get(zhao, 'request.attach', { id: photos, commandId: medium.id, mediaId: medium.id, fileId });
  const missing = await submit({
    words: '',
    media: [
      { id: randomUUID(), kind: 'sound', seconds: 42 },
      { id: randomUUID(), kind: 'photo', seconds: 0 },
    ],
  });
  // The last person of the village is taken, because records.ts changes the records of the first.
  const person =
    (
      await world.all('person', { region: villageAt('红旗镇阳光村').village._id, holder: null, grants: [] })
    ).at(-1)?._id ?? '';
  await world.get(liaison, 'access.set', {
    personId: person,
    needs: ['textOnly', 'sign', 'signVideo', 'relay'],
    when: 'morning',
  });
  const { id: quiet } = await world.get(liaison, 'request.enter', {
    ...aNeed({ personId: person, contact: { channel: 'visit', when: 'morning' }, words: '助听器没声音了。' }),
    how: 'door',
    readBack: true,
  });
  await world.get(liaison, 'request.accept', on(quiet));
  // The request goes to the county, so that the desk of his village stays empty.
  const { id: ofNeighbour } = await world.get(
    'demo-sun-defu',
    'request.submit',
    aNeed({ personId: 'demo-person-sun-defu', category: 'unclear', words: '楼道的灯坏了。' }),
  );
  return {
    keptFromOne,
    shownAgain,
    askedBack,
    entered,
    nudged,
    paused,
    handed,
    petition,
    again,
    replyCorrected,
    deferred,
    photos,
    missing,
    quiet,
    ofNeighbour,
  };
}
