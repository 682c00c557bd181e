/**
 * Many people, the timer and every kind of failure at once, from seeds: what was promised holds after every step.
 * SIM_SEED=n lives one schedule; SIM_TELL=1 tells how often what happened.
 */
import type { Simulated } from './simulation/bundle';
import { simulated } from './simulation/bundle';
import { liveAll, liveThroughSdk, neverHappened } from './simulation/many';
import { live } from './simulation/schedule';
import { onceFailed } from './simulation/seeds';

jest.setTimeout(300_000);

const chosen = process.env.SIM_SEED;
const first = chosen === undefined ? 1 : Number(chosen);
const count = chosen === undefined ? 500 : 1;
let functions: Simulated;

beforeAll(async () => {
  functions = await simulated();
});

test('the schedules that once failed', async () => {
  for (const seed of onceFailed) await live(seed, functions);
});

test(`${count} schedules in memory (SIM_SEED=${first} and on)`, async () => {
  const happened = await liveAll(functions, first, count);
  if (process.env.SIM_TELL !== undefined) console.log([...happened].sort().map(([what, times]) => `${what} ${times}`).join(', '));
  // Schedules in which nothing happens would prove nothing.
  if (chosen === undefined) expect(neverHappened(happened)).toEqual([]);
});

test('10 short ones through the real SDK, which answers as the memory does', async () => {
  await liveThroughSdk(functions, first, chosen === undefined ? 10 : 1, 3);
});
