/** Many people, the timer and every kind of failure at once, from seeds: what was promised holds after every step. SIM_SEED=n lives one. */
import type { Simulated } from './simulation/bundle';
import { simulated } from './simulation/bundle';
import { live } from './simulation/schedule';
import { onceFailed } from './simulation/seeds';

jest.setTimeout(300_000);

const chosen = process.env.SIM_SEED;
const count = Number(process.env.SIM_COUNT ?? 500);
const seeds = chosen === undefined ? Array.from({ length: count }, (_each, index) => index + 1) : [Number(chosen)];
let functions: Simulated;

beforeAll(async () => {
  functions = await simulated();
});

test('the schedules that once failed', async () => {
  for (const seed of onceFailed) await live(seed, functions);
});

test(`${seeds.length} schedules in memory (SIM_SEED=${chosen ?? `1 to ${count}`})`, async () => {
  const total = new Map<string, number>();
  for (const seed of seeds) {
    const { happened } = await live(seed, functions);
    for (const [what, times] of happened) total.set(what, (total.get(what) ?? 0) + times);
  }
  if (process.env.SIM_TELL !== undefined) console.log([...total].sort().map(([what, times]) => `${what} ${times}`).join('\n'));
});
