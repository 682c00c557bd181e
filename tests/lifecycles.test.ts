/**
 * Random lives: what has to hold of a request holds at every moment of each, by the rules alone and through
 * the built functions.
 */
import fc from 'fast-check';
import { isUnbroken } from '../cloudfunctions/aggregate/hash-chain';
import { live, lives } from './builders/life';
import { livesThroughFunctions } from './builders/lived-world';

const seed = Number(process.env.LIFE_SEED ?? 20261123);

test(`2,000 lives by the rules alone (LIFE_SEED=${seed})`, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(lives, (life) => {
      const request = live(life);
      for (const { kind } of request.events) seen.add(kind);
      seen.add(request.end ?? request.state);
    }),
    { seed, numRuns: 2000 },
  );
  // Lives that never get anywhere would prove nothing.
  const always = [
    'accepted',
    'added',
    'answered',
    'askedBack',
    'attached',
    'contacted',
    'deferred',
    'escalated',
    'extended',
    'helperAdded',
    'lapsed',
    'nudged',
    'paused',
    'phoneShown',
    'progressed',
    'rated',
    'ratingAsked',
    'reassigned',
    'reopened',
    'replyCorrected',
    'resumed',
    'satisfied',
    'submitted',
    'transferOffered',
    'transferRefused',
    'transferTaken',
    'unrated',
    'urged',
    'warned',
    'withdrawn',
    'woken',
  ];
  expect(always.filter((kind) => !seen.has(kind))).toEqual([]);
});

test('a history is broken from which an event was taken, in which two changed places, or one says something else', () => {
  const [life] = fc.sample(lives, { seed, numRuns: 200 }).filter((one) => live(one).events.length > 5);
  if (life === undefined) throw new Error('no life was long enough');
  const { events } = live(life);
  const [first, second, third, ...rest] = events;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('no life was long enough');
  expect(isUnbroken(events)).toBe(true);
  expect(isUnbroken([first, third, ...rest])).toBe(false);
  expect(isUnbroken([first, third, second, ...rest])).toBe(false);
  expect(isUnbroken([first, { ...second, at: first.at, id: 'another' }, third, ...rest])).toBe(false);
});

test(`30 lives at once through the built functions and the real SDK (LIFE_SEED=${seed})`, async () => {
  const { events, kinds } = await livesThroughFunctions({ lives: 30, rounds: 8, seed });
  expect(events).toBeGreaterThan(60);
  for (const kind of ['accepted', 'answered', 'escalated']) expect(kinds).toContain(kind);
});
