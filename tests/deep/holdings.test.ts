/** The same histories as tests/holdings.test.ts, in great numbers and from a new seed each time. */
import fc from 'fast-check';
import { holdings as decided, liveHolding } from '../builders/holding';
import { simulated } from '../simulation/bundle';
import { holdings } from '../simulation/holding-acts';
import { liveAll, liveThroughSdk } from '../simulation/many';

jest.setTimeout(3_600_000);

const seed = Number(process.env.HOLDING_SEED ?? (Date.now() % 2 ** 30) + 1000);
const rounds = 12;

test(`10,000 histories of who holds a record and who acts for it (HOLDING_SEED=${seed})`, () => {
  fc.assert(
    fc.property(decided, (history) => void liveHolding(history)),
    { seed, numRuns: 10_000 },
  );
});

test(`10,000 schedules of them in memory (HOLDING_SEED=${seed} and on)`, async () => {
  await liveAll(await simulated(), seed, 10_000, new Map(), { play: holdings, rounds });
});

test(`100 of them through the real SDK (HOLDING_SEED=${seed} and on)`, async () => {
  await liveThroughSdk(await simulated(), seed, 100, { play: holdings, rounds });
});
