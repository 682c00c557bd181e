/** The same lives as tests/lifecycles.test.ts, in great numbers and from a new seed each time. */
import fc from 'fast-check';
import { live, lives } from '../builders/life';
import { livesThroughFunctions } from '../builders/lived-world';
import { asTimeAllows } from './as-time-allows';

jest.setTimeout(3_600_000);

const seed = Number(process.env.LIFE_SEED ?? Date.now() % 2 ** 31);
const thousands = 200;
const worlds = 10;

test(`600 lives, 60 at once, through the built functions (LIFE_SEED=${seed} and on)`, async () => {
  await asTimeAllows('sixties of lives through the functions', worlds, async (index) => {
    const { events } = await livesThroughFunctions({ lives: 60, rounds: 20, seed: seed + index });
    expect(events).toBeGreaterThan(300);
  });
});

test(`200,000 lives by the rules alone (LIFE_SEED=${seed} and on)`, async () => {
  await asTimeAllows('thousands of lives by the rules', thousands, (index) =>
    fc.assert(
      fc.property(lives, (life) => void live(life)),
      { seed: seed + index, numRuns: 1000 },
    ),
  );
});
