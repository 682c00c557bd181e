/**
 * Who holds a record and who acts for it, in random histories: of pure decisions, and of calls that meet on
 * their way, die and come again. Many more in tests/deep. HOLDING_SEED=n begins elsewhere; HOLDING_TELL=1
 * tells how often what happened.
 */
import fc from 'fast-check';
import { holdings as decided, liveHolding } from './builders/holding';
import type { Simulated } from './simulation/bundle';
import { simulated } from './simulation/bundle';
import { holdings } from './simulation/holding-acts';
import { faults } from './simulation/machine';
import { liveAll, liveThroughSdk } from './simulation/many';
import { live } from './simulation/schedule';
import { onceFailedHolding } from './simulation/seeds';

jest.setTimeout(300_000);

const chosen = process.env.HOLDING_SEED;
const seed = Number(chosen ?? 20261125);
const first = chosen === undefined ? 1 : seed;
const HOLDING_ROUNDS = 12;

let functions: Simulated;
beforeAll(async () => {
  functions = await simulated();
});

test(`a thousand histories: never two holders, never unconfirmed, never after a grant was taken back (HOLDING_SEED=${seed})`, () => {
  const count = new Map<string, number>();
  fc.assert(
    fc.property(decided, (history) => void liveHolding(history, count)),
    { seed, numRuns: 1000 },
  );
  // Histories in which nothing happens would prove nothing.
  for (const what of [
    'code',
    'enter',
    'afar',
    'confirm',
    'refuse',
    'object',
    'release',
    'revoke',
    'renew',
    'die',
    'tick',
    'bound',
  ])
    expect({ what, often: (count.get(what) ?? 0) > 0 }).toEqual({ what, often: true });
});

test('the schedules that once failed', async () => {
  for (const one of onceFailedHolding) await live(one, functions, { play: holdings, rounds: HOLDING_ROUNDS });
});

test(`300 schedules of the built functions in memory (HOLDING_SEED=${first} and on)`, async () => {
  const happened = new Map<string, number>();
  await liveAll(functions, first, chosen === undefined ? 300 : 1, happened, {
    play: holdings,
    rounds: HOLDING_ROUNDS,
  });
  if (process.env.HOLDING_TELL !== undefined)
    console.log(
      [...happened]
        .sort()
        .map(([what, times]) => `${what} ${times}`)
        .join(', '),
    );
  const always = [
    'claim.code',
    'claim.enter',
    'claim.ask',
    'claim.confirm',
    'claim.refuse',
    'claim.object',
    'claim.release',
    'claim.die',
    'claim.move',
    'grant.offer',
    'grant.witness',
    'grant.renew',
    'grant.revoke',
    'custody.hand',
    'custody.take',
    'custody.giveBack',
    'custody.receiveBack',
    'access.set',
    'desk.begin',
    'desk.confirm',
    'desk.end',
    'request.submit',
  ].map((name) => `${name} ok`);
  if (chosen === undefined) expect([...always, ...faults].filter((what) => !happened.has(what))).toEqual([]);
});

test(`5 of them through the real SDK, which answers as the memory does (HOLDING_SEED=${first} and on)`, async () => {
  await liveThroughSdk(functions, first, chosen === undefined ? 5 : 1, {
    play: holdings,
    rounds: HOLDING_ROUNDS,
  });
});
