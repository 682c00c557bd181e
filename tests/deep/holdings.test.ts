/** The same histories as tests/holdings.test.ts, in great numbers and from a new seed each time. */
import fc from 'fast-check';
import { holdings as decided, liveHolding } from '../builders/holding';
import { simulated } from '../simulation/bundle';
import { holdings } from '../simulation/holding-acts';
import { liveAll, liveThroughSdk } from '../simulation/many';
import { asTimeAllows } from './as-time-allows';

jest.setTimeout(3_600_000);

const seed = Number(process.env.HOLDING_SEED ?? (Date.now() % 2 ** 30) + 1000);
const many = 10_000;
const few = 100;
const play = { play: holdings, rounds: 12 };

test(`${many} histories of who holds a record and who acts for it (HOLDING_SEED=${seed})`, () => {
  fc.assert(
    fc.property(decided, (history) => void liveHolding(history)),
    { seed, numRuns: many },
  );
});

test(`${few} schedules of them through the real SDK (HOLDING_SEED=${seed} and on)`, async () => {
  const functions = await simulated();
  await asTimeAllows('tens of schedules through the SDK', few / 10, (index) =>
    liveThroughSdk(functions, seed + index * 10, 10, play),
  );
});

test(`${many} of them in memory (HOLDING_SEED=${seed} and on)`, async () => {
  const functions = await simulated();
  await asTimeAllows('schedules in memory', many, (index) =>
    liveAll(functions, seed + index, 1, new Map(), play),
  );
});
