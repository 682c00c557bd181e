/**
 * Lists of 20 rows: how many bytes are sent, and whether a list stays as fast when its collection grows to
 * 100,000 requests. The worst case is measured: every request belongs to one person, one desk and one region,
 * and every notice to one account.
 */
import type { Sealer } from '../cloudfunctions/platform/seal';
import { inInboxOnly } from '../shared/notification/notification';
import type { Notice } from '../shared/notification/notification';
import type { Request } from '../shared/request/request';
import { idOf, stages, storedRequest } from '../tests/builders/stored-request';
import { actionsOf } from '../tests/builders/traffic';
import type { World } from '../tests/flows/world';
import { chair, liaison, personId, startWorld, zhao } from '../tests/flows/world';
import { median, type Figure } from './figure';

const sizes = [1_000, 10_000, 100_000] as const;
const BATCH = 5_000;
const calls = 15;
const mostBytes = 4096;
/**
 * How many times as long a list may take at 100,000 requests as at 1,000. A smaller difference could not be
 * told from chance.
 */
const slower = 1.5;

const lists = ['request.mine', 'task.desk', 'task.region', 'notification.list'] as const;
type List = (typeof lists)[number];

/** Categories that a village's cadre answers, from the shortest word to the longest. */
const taken = ['device', 'rehabilitation', 'certificate', 'allowance', 'care', 'job'] as const;

function ask(world: World, list: List): Promise<{ rows: readonly unknown[] }> {
  switch (list) {
    case 'request.mine':
      return world.get(zhao, list, { personId, after: null });
    case 'task.desk':
      return world.get(liaison, list, { filter: 'all', after: null });
    case 'task.region':
      return world.get(chair, list, { group: 'waiting', after: null });
    case 'notification.list':
      return world.get(zhao, list, { after: null });
  }
}

/** What people say first, from a few words to as many as a row holds. */
const said = [
  '轮椅坏了。',
  '想做康复训练。',
  '残疾证到期了，怎么换？',
  '护理补贴两个月没到账，帮着问问。',
  '老人出不了门，我白天上班，想找人搭把手。',
  '门口台阶高，轮椅进不来，想修个坡道，再装个扶手。',
] as const;

/**
 * Copies of a few complete requests, with their own ids, numbers and first words, which the rows say. They only fill
 * the lists; nobody opens one.
 */
function filling(patterns: readonly Request[], from: number, to: number, sealer: Sealer): Request[] {
  return Array.from({ length: to - from }, (_each, offset) => {
    const index = from + offset;
    const pattern = patterns[index % patterns.length];
    if (pattern === undefined) throw new Error('no patterns');
    const _id = idOf(`bench ${index}`);
    const again = (key: string): string => `${key.split('|')[0] ?? ''}|${_id}`;
    const words = said[index % said.length];
    const { about } = pattern;
    if (words === undefined || !about || !('event' in about)) throw new Error('a pattern has no words');
    const { event } = about;
    return {
      ...pattern,
      _id,
      about: { event, words: sealer.seal(words, ['request', _id, event]) },
      number: `bench${index}`,
      createdKey: again(pattern.createdKey),
      dueKey: again(pattern.dueKey),
    };
  });
}

function noticesOf(requests: readonly Request[]): Notice[] {
  return requests.map(({ _id: requestId, personId, category, createdAt: at }, index) => ({
    ...inInboxOnly,
    _id: `${requestId}.1.1.12345678`,
    account: zhao,
    kind: 'person',
    code: 'received',
    personId,
    requestId,
    category,
    at,
    atKey: `${at}|${requestId}.1.1.12345678`,
    inbox: index % 10 === 0 ? { state: 'unread' } : { state: 'read', at },
  }));
}

interface Measured {
  readonly bytes: number;
  readonly read: number;
  readonly milliseconds: number;
}

async function measure(world: World, list: List): Promise<Measured> {
  const { rows } = await ask(world, list);
  if (rows.length !== 20) throw new Error(`${list} gave ${rows.length} rows`);
  const bytes = Buffer.byteLength(JSON.stringify(await ask(world, list)));
  const actions = await actionsOf(world.cloud, () => ask(world, list));
  const read = actions.reduce((sum, { query }) => sum + (query?.documentsRead ?? 0), 0);
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now();
    await ask(world, list);
    times.push(performance.now() - began);
  }
  return { bytes, read, milliseconds: median(times) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Fills one county step by step and measures every list at each size. */
export async function measureLists(): Promise<Figure[]> {
  const world = await startWorld({ durable: true });
  try {
    const [person] = await world.all('person', { _id: personId });
    if (person === undefined) throw new Error('the demo county has changed');
    const house = { person, posts: await world.all('post'), sealer: world.sealer };
    const patterns = stages.flatMap((stage) =>
      taken.map((category) => storedRequest(house, 0, stage, { category })),
    );
    const measured = new Map<List, Measured[]>(lists.map((list) => [list, []]));
    let loaded = 0;
    for (const size of sizes) {
      for (; loaded < size; loaded = Math.min(size, loaded + BATCH)) {
        const requests = filling(patterns, loaded, Math.min(size, loaded + BATCH), world.sealer);
        world.put('request', requests);
        world.put('notice', noticesOf(requests));
      }
      for (const list of lists) measured.get(list)?.push(await measure(world, list));
    }
    return [...measured].flatMap(([list, [small, , large]]): Figure[] => {
      if (small === undefined || large === undefined) throw new Error(`${list} was not measured`);
      const [time, read] = [
        rounded(large.milliseconds / small.milliseconds),
        rounded(large.read / small.read),
      ];
      return [
        {
          id: `lists.${list}.bytes`,
          value: small.bytes,
          unit: 'bytes',
          anchor: '20 rows as JSON',
          goal: `<= ${mostBytes}`,
          met: small.bytes <= mostBytes,
        },
        {
          id: `lists.${list}.read`,
          value: read,
          unit: 'x',
          anchor: `${small.read} documents read at 1,000 requests; now 100,000`,
          goal: '<= 1',
          met: read <= 1,
        },
        {
          id: `lists.${list}.time`,
          value: time,
          unit: 'x',
          anchor: `${small.milliseconds.toFixed(1)} ms at 1,000 requests; now 100,000`,
          goal: `<= ${slower}`,
          met: time <= slower,
        },
      ];
    });
  } finally {
    await world.stop();
  }
}
