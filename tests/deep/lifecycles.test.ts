/** The same lives as tests/lifecycles.test.ts, in great numbers and from a new seed each time. */
import fc from 'fast-check';
import { live, lives } from '../builders/life';
import { livesThroughFunctions } from '../builders/lived-world';

jest.setTimeout(1_800_000);

const seed = Number(process.env.LIFE_SEED ?? Date.now() % 2 ** 31);

test(`200,000 lives by the rules alone (LIFE_SEED=${seed})`, () => {
  fc.assert(
    fc.property(lives, (life) => void live(life)),
    { seed, numRuns: 200_000 },
  );
});

test.each(Array.from({ length: 10 }, (_each, index) => seed + index))(
  '60 lives at once through the built functions (LIFE_SEED=%d)',
  async (from) => {
    expect((await livesThroughFunctions({ lives: 60, rounds: 20, seed: from })).events).toBeGreaterThan(300);
  },
);
