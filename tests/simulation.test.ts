/**
 * Many people, the timer and every kind of failure at once, from seeds: what was promised holds after every
 * step. SIM_SEED=n lives one schedule; SIM_TELL=1 tells how often what happened.
 */
import type { Simulated } from './simulation/bundle';
import { simulated } from './simulation/bundle';
import { liveAll, liveThroughSdk, neverHappened } from './simulation/many';
import { live } from './simulation/schedule';
import { onceFailed } from './simulation/seeds';

jest.setTimeout(300_000);

const chosen = process.env.SIM_SEED;
const first = chosen === undefined ? 1 : Number(chosen);
/** The first hundred stand alone, so that a planted defect (tests/mutants) is found soon. */
const [few, many] = chosen === undefined ? [100, 400] : [1, 0];
const happened = new Map<string, number>();
let functions: Simulated;

beforeAll(async () => {
  functions = await simulated();
});

test('the schedules that once failed', async () => {
  for (const seed of onceFailed) await live(seed, functions);
});

test(`the first ${few} schedules in memory (SIM_SEED=${first} and on)`, async () => {
  await liveAll(functions, first, few, happened);
});

test(`${many} schedules more in memory (SIM_SEED=${first + few} and on)`, async () => {
  await liveAll(functions, first + few, many, happened);
  if (process.env.SIM_TELL !== undefined)
    console.log(
      [...happened]
        .sort()
        .map(([what, times]) => `${what} ${times}`)
        .join(', '),
    );
  // Schedules in which nothing happens would prove nothing.
  if (chosen === undefined) expect(neverHappened(happened)).toEqual([]);
});

test('10 short ones through the real SDK, which answers as the memory does', async () => {
  await liveThroughSdk(functions, first, chosen === undefined ? 10 : 1, { rounds: 3 });
});
