/** The same schedules as tests/simulation.test.ts, in great numbers and from a new seed each time. */
import { simulated } from '../simulation/bundle';
import { liveAll, liveThroughSdk } from '../simulation/many';

jest.setTimeout(3_600_000);

const seed = Number(process.env.SIM_SEED ?? (Date.now() % 2 ** 30) + 1000);

test(`10,000 schedules in memory (SIM_SEED=${seed} and on)`, async () => {
  await liveAll(await simulated(), seed, 10_000);
});

test(`200 of them through the real SDK (SIM_SEED=${seed} and on)`, async () => {
  await liveThroughSdk(await simulated(), seed, 200, { rounds: 7 });
});
