/** How much a function asks of the database at once. */
import { countedFunctions } from '../builders/traffic';
import { storedRequest } from '../builders/stored-request';
import { monday, personId, startWorld } from './world';

/**
 * So many connections the SDK opens; whoever waits for one leaves a listener on it
 * (cloudfunctions/platform/db.ts).
 */
const CONNECTIONS = 100;

test('a sweep over many requests never waits for a connection of the SDK', async () => {
  const counted = countedFunctions('dist/cloudfunctions');
  const world = await startWorld({ functionsDir: counted.directory });
  try {
    const [person] = await world.all('person', { _id: personId });
    if (person === undefined) throw new Error('the demo county has changed');
    const house = { person, posts: await world.all('post'), sealer: world.sealer };
    world.put(
      'request',
      Array.from({ length: 60 }, (_each, index) => storedRequest(house, index, 'waiting')),
    );
    counted.taken();
    world.cloud.clock.set(new Date(monday.getTime() + 60 * 86_400_000));
    await world.sweep();
    const trips = counted.taken();
    // Enough to be done that it would have waited.
    expect(trips.length).toBeGreaterThan(3 * CONNECTIONS);
    expect(Math.max(...trips.map(({ atOnce }) => atOnce))).toBeLessThanOrEqual(CONNECTIONS);
  } finally {
    await world.stop();
    counted.remove();
  }
});
