/** Messages in great numbers: random lives from a new seed each time, and fields made of anything at all. */
import fc from 'fast-check';
import { fieldRules } from '../../localcloud/wechat';
import { fieldKinds, fieldOf } from '../../shared/notification/fields';
import { emptyFieldText } from '../../shared/notification/fields.text';
import { simulated } from '../simulation/bundle';
import { messages } from '../simulation/messages';
import { live } from '../simulation/schedule';
import { asTimeAllows } from './as-time-allows';

jest.setTimeout(3_600_000);

const seed = Number(process.env.MESSAGES_SEED ?? (Date.now() % 2 ** 30) + 1000);
const many = 10_000;
const texts = 1_000_000;
const AT_ONCE = 10_000;

test(`${many} schedules with messages (MESSAGES_SEED=${seed} and on)`, async () => {
  const functions = await simulated({ isTexting: true });
  await asTimeAllows('schedules with messages', many, (index) =>
    live(seed + index, functions, { play: messages(seed + index, new Map()), rounds: 9 }),
  );
});

/** Texts as people paste them: letters of every script, pictures, marks without a letter, halves of pairs, control signs. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  }),
);

test(`${texts} texts become fields that WeChat takes (MESSAGES_SEED=${seed})`, async () => {
  await asTimeAllows('ten thousand texts', texts / AT_ONCE, (index) =>
    fc.assert(
      fc.property(fc.constantFrom(...fieldKinds), anything, (kind, text) => {
        // Times and dates are made from an instant, and are never what somebody wrote.
        const value = fieldOf(kind, kind === 'time' || kind === 'date' ? '' : text, emptyFieldText[kind]);
        return fieldRules[kind].test(value);
      }),
      { seed: seed + index, numRuns: AT_ONCE },
    ),
  );
});
