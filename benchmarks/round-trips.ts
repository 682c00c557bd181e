/**
 * How many round trips follow each other until something is committed or answered, once the caller is known and effects apart: each is
 * a network's delay that a person waits for. And whether a list asks more often when it grows.
 */
import { storedRequest } from '../tests/builders/stored-request';
import type { Trip } from '../tests/builders/traffic';
import { countedFunctions, depthOf } from '../tests/builders/traffic';
import { aNeed, chair, liaison, on, personId, startWorld, zhao } from '../tests/flows/world';
import type { Figure } from './figure';

const anchor = 'counted in the requests of the built functions';

function figure(id: string, value: number, most: number): Figure {
  return { id, value, unit: 'round trips', anchor, goal: `<= ${most}`, met: value <= most };
}

/** Counts the trips of reads, a submission and every kind of change, and those of each list at 0, 20 and 1,000 requests. */
export async function measureRoundTrips(): Promise<Figure[]> {
  const counted = countedFunctions('dist/cloudfunctions');
  const world = await startWorld({ functionsDir: counted.directory });
  try {
    const [person] = await world.all('person', { _id: personId });
    if (person === undefined) throw new Error('the demo county has changed');
    const house = { person, posts: await world.all('post'), sealer: world.sealer };
    const tripsOf = async (work: () => Promise<unknown>): Promise<Trip[]> => {
      counted.taken();
      await work();
      return counted.taken();
    };
    const lists = {
      'request.mine': () => world.get(zhao, 'request.mine', { personId, after: null }),
      'task.desk': () => world.get(liaison, 'task.desk', { filter: 'all', after: null }),
      'task.region': () => world.get(chair, 'task.region', { group: 'waiting', after: null }),
      'message.list': () => world.get(zhao, 'message.list', { after: null }),
    };
    const counts: number[][] = [];
    let loaded = 0;
    for (const size of [0, 20, 1000]) {
      world.put('request', Array.from({ length: size - loaded }, (_each, index) => storedRequest(house, loaded + index, 'waiting')));
      loaded = size;
      const at: number[] = [];
      for (const list of Object.values(lists)) at.push((await tripsOf(list)).length);
      counts.push(at);
    }
    const [, few = [], many = []] = counts;
    const growth = Math.max(...many.map((count, index) => count - (few[index] ?? 0)));

    const reads: number[] = [];
    for (const list of Object.values(lists)) reads.push(depthOf(await tripsOf(list), 2));
    const [waiting, working, answered, unrated] = [storedRequest(house, 2001, 'waiting'), storedRequest(house, 2002, 'working'), storedRequest(house, 2003, 'answered'), storedRequest(house, 2004, 'unrated')];
    world.put('request', [waiting, working, answered, unrated]);
    reads.push(depthOf(await tripsOf(() => world.get(zhao, 'session.get', {})), 1), depthOf(await tripsOf(() => world.get(liaison, 'request.get', { id: waiting._id })), 2));
    const submit = depthOf(await tripsOf(() => world.get(zhao, 'request.submit', aNeed())), 1);
    const changes: number[] = [];
    for (const [lookup, change] of [
      [2, () => world.get(liaison, 'request.contact', { ...on(waiting._id), how: 'phone', reached: true })],
      [2, () => world.get(liaison, 'request.accept', on(waiting._id))],
      [2, () => world.get(liaison, 'request.progress', { ...on(working._id), words: '明天去。' })],
      [2, () => world.get(liaison, 'request.answer', { ...on(working._id), outcome: 'solved', words: '办好了。', reason: null, alternative: '', wake: null })],
      [1, () => world.get(zhao, 'request.rate', { ...on(answered._id), rating: 5, words: '' })],
      [1, () => world.get(zhao, 'request.reopen', { ...on(unrated._id), words: '' })],
      [1, () => world.get(zhao, 'request.withdraw', on(waiting._id))],
    ] as const) changes.push(depthOf(await tripsOf(change), lookup));

    return [
      figure('round-trips.read', Math.max(...reads), 2),
      figure('round-trips.submit', submit, 3),
      figure('round-trips.change', Math.max(...changes), 2),
      { id: 'round-trips.growth', value: growth, unit: 'more at 1,000 than at 20', anchor, goal: '0', met: growth <= 0 },
    ];
  } finally {
    await world.stop();
    counted.remove();
  }
}
