/** The same schedules as tests/simulation.test.ts, in great numbers and from a new seed each time. */
import { simulated } from '../simulation/bundle';
import { liveAll, liveThroughSdk } from '../simulation/many';
import { asTimeAllows } from './as-time-allows';

jest.setTimeout(3_600_000);

const seed = Number(process.env.SIM_SEED ?? (Date.now() % 2 ** 30) + 1000);
const many = 10_000;
const few = 200;

test(`${many} schedules in memory (SIM_SEED=${seed} and on)`, async () => {
  const functions = await simulated();
  await asTimeAllows('schedules in memory', many, (index) => liveAll(functions, seed + index, 1));
});

test(`${few} of them through the real SDK (SIM_SEED=${seed} and on)`, async () => {
  const functions = await simulated();
  await asTimeAllows('tens of schedules through the SDK', few / 10, (index) =>
    liveThroughSdk(functions, seed + index * 10, 10, { rounds: 7 }),
  );
});
