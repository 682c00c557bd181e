/**
 * Messages in random lives: WeChat and the operator answer every code, permits run out, timers come late and twice, calls
 * break off at every step. MESSAGES_SEED=n lives one schedule; MESSAGES_TELL=1 tells how often what happened.
 */
import type { Simulated } from './simulation/bundle';
import { simulated } from './simulation/bundle';
import { inMessages, messages } from './simulation/messages';
import { live } from './simulation/schedule';
import { onceFailedMessages } from './simulation/seeds';

jest.setTimeout(300_000);

const chosen = process.env.MESSAGES_SEED;
const first = Number(chosen ?? 1);
const many = chosen === undefined ? 250 : 1;

let functions: Simulated;
beforeAll(async () => {
  functions = await simulated({ isTexting: true });
});

test('the schedules that once failed', async () => {
  for (const seed of onceFailedMessages)
    await live(seed, functions, { play: messages(seed, new Map()), rounds: 9 });
});

test(`${many} schedules with messages (MESSAGES_SEED=${first} and on)`, async () => {
  const happened = new Map<string, number>();
  for (let seed = first; seed < first + many; seed += 1) {
    const lived = await live(seed, functions, { play: messages(seed, happened), rounds: 9 });
    for (const [what, times] of lived.happened) happened.set(what, (happened.get(what) ?? 0) + times);
  }
  // Schedules in which nothing happens would prove nothing.
  if (chosen === undefined) expect(inMessages.filter((what) => !happened.has(what))).toEqual([]);
  if (process.env.MESSAGES_TELL !== undefined)
    console.log(
      [...happened]
        .sort()
        .map(([what, times]) => `${what} ${times}`)
        .join(', '),
    );
});
