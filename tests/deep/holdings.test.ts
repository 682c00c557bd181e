/** The same histories as tests/holdings.test.ts, in great numbers and from a new seed each time. */
import fc from 'fast-check';
import { holdings, liveHolding } from '../builders/holding';

const seed = Number(process.env.HOLDING_SEED ?? Date.now() % 2 ** 31);

test(`10,000 histories of who holds a record and who acts for it (HOLDING_SEED=${seed})`, () => {
  fc.assert(fc.property(holdings, (history) => void liveHolding(history)), { seed, numRuns: 10_000 });
});
