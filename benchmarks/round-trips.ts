/**
 * The number of round trips that follow each other until a change is committed or a read is answered, after
 * the caller is known and without the effects. A person waits for the network's delay once for each of them.
 * To know a person takes one more round trip, to know a cadre two. It also measures whether a list makes more
 * calls when it grows.
 */
import { storedRequest } from '../tests/builders/stored-request';
import type { Trip } from '../tests/builders/traffic';
import { countedFunctions, depthOf } from '../tests/builders/traffic';
import { aNeed, chair, liaison, on, personId, solved, startWorld, zhao } from '../tests/flows/world';
import type { Figure } from './figure';

const education = '230623000000:education';
const anchor = 'counted in the requests of the built functions';

function figure(id: string, value: number, most: number): Figure {
  return { id, value, unit: 'round trips', anchor, goal: `<= ${most}`, met: value <= most };
}

/**
 * Counts the round trips of reads, of a submission and of every kind of change, and those of each list at 0,
 * 20 and 1,000 requests.
 */
export async function measureRoundTrips(): Promise<Figure[]> {
  const counted = countedFunctions('dist/cloudfunctions');
  const world = await startWorld({ functionsDir: counted.directory, durable: true });
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
      'task.tally': () => world.get(liaison, 'task.tally', {}),
      'person.people': () =>
        world.get(liaison, 'person.people', { filter: 'open', place: null, after: null }),
      'task.region': () => world.get(chair, 'task.region', { group: 'waiting', after: null }),
      'notification.list': () => world.get(zhao, 'notification.list', { after: null }),
    };
    const counts: number[][] = [];
    let loaded = 0;
    for (const size of [0, 20, 1000]) {
      world.put(
        'request',
        Array.from({ length: size - loaded }, (_each, index) =>
          storedRequest(house, loaded + index, 'waiting'),
        ),
      );
      loaded = size;
      const at: number[] = [];
      for (const list of Object.values(lists)) at.push((await tripsOf(list)).length);
      counts.push(at);
    }
    const [, few = [], many = []] = counts;
    const growth = Math.max(...many.map((count, index) => count - (few[index] ?? 0)));

    const reads = [
      depthOf(await tripsOf(lists['request.mine']), 1),
      depthOf(await tripsOf(lists['task.desk']), 2),
      depthOf(await tripsOf(lists['task.region']), 2),
      depthOf(await tripsOf(lists['task.tally']), 2),
      depthOf(await tripsOf(lists['person.people']), 2),
      depthOf(await tripsOf(lists['notification.list']), 1),
    ];
    const deskPage = depthOf(await tripsOf(lists['task.desk']), 0);
    const [waiting, working, answered, unrated] = [
      storedRequest(house, 2001, 'waiting'),
      storedRequest(house, 2002, 'working'),
      storedRequest(house, 2003, 'answered'),
      storedRequest(house, 2004, 'unrated'),
    ];
    const [toOffer, toTake, toGive] = [
      storedRequest(house, 2005, 'waiting'),
      storedRequest(house, 2006, 'waiting', { offeredTo: education }),
      storedRequest(house, 2007, 'waiting'),
    ];
    world.put('request', [waiting, working, answered, unrated, toOffer, toTake, toGive]);
    reads.push(
      depthOf(await tripsOf(() => world.get(zhao, 'session.get', {})), 1),
      depthOf(await tripsOf(() => world.get(liaison, 'request.get', { id: waiting._id })), 2),
    );
    const submit = depthOf(await tripsOf(() => world.get(zhao, 'request.submit', aNeed())), 1);
    const changes: number[] = [];
    for (const change of [
      () => world.get(liaison, 'request.contact', { ...on(waiting._id), how: 'phone', reached: true }),
      () => world.get(liaison, 'request.accept', on(waiting._id)),
      () => world.get(liaison, 'request.progress', { ...on(working._id), words: '明天去。' }),
      () => world.get(liaison, 'request.answer', solved(working._id, '办好了。')),
    ])
      changes.push(depthOf(await tripsOf(change), 2));
    for (const change of [
      () => world.get(zhao, 'request.rate', { ...on(answered._id), rating: 5, words: '' }),
      () => world.get(zhao, 'request.reopen', { ...on(unrated._id), words: '' }),
      () => world.get(zhao, 'request.withdraw', on(waiting._id)),
    ])
      changes.push(depthOf(await tripsOf(change), 1));
    const taker = house.posts.find(({ _id }) => _id === education)?.holder ?? '';
    const handed: number[] = [];
    for (const change of [
      () => world.get(liaison, 'request.offer', { ...on(toOffer._id), post: education, words: '请接办。' }),
      () => world.get(taker, 'request.take', on(toTake._id)),
      () => world.get(chair, 'request.reassign', { ...on(toGive._id), post: education, words: '由你们办。' }),
    ])
      handed.push(depthOf(await tripsOf(change), 2));

    return [
      figure('round-trips.read', Math.max(...reads), 2),
      figure('round-trips.submit', submit, 3),
      figure('round-trips.change', Math.max(...changes), 2),
      figure('round-trips.hand-over', Math.max(...handed), 2),
      {
        ...figure('round-trips.desk-page', deskPage, 3),
        anchor: `${anchor}, the two included that it takes to know a cadre`,
      },
      {
        id: 'round-trips.growth',
        value: growth,
        unit: 'more at 1,000 than at 20',
        anchor,
        goal: '0',
        met: growth <= 0,
      },
    ];
  } finally {
    await world.stop();
    counted.remove();
  }
}
