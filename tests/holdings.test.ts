/** Who holds a record and who acts for it, in a thousand random histories of pure decisions; many more in tests/deep. */
import fc from 'fast-check';
import { holdings, liveHolding } from './builders/holding';

const seed = Number(process.env.HOLDING_SEED ?? 20261125);

test(`a thousand histories: never two holders, never unconfirmed, never after a grant was taken back (HOLDING_SEED=${seed})`, () => {
  const count = new Map<string, number>();
  fc.assert(fc.property(holdings, (history) => void liveHolding(history, count)), { seed, numRuns: 1000 });
  // Histories in which nothing happens would prove nothing.
  for (const what of ['code', 'enter', 'afar', 'confirm', 'refuse', 'object', 'release', 'revoke', 'renew', 'die', 'tick', 'bound']) expect({ what, often: (count.get(what) ?? 0) > 0 }).toEqual({ what, often: true });
});
