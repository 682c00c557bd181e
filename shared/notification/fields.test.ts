import * as fc from 'fast-check';
import { emptyFieldText } from './fields.text';
import { fieldKindOf, fieldKinds, fieldOf } from './fields';

/** WeChat's own rules, said independently of the code: pattern of what is accepted. */
const accepted = {
  thing: /^[^\p{Cc}\p{Extended_Pictographic}]{1,20}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^[^\p{Cc}]{1,32}$/u,
  date: /^[^\p{Cc}]{1,32}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^[^\p{Cc}]{1,10}$/u,
} as const;

test('every text is brought within the rules of every kind of field', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...fieldKinds),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (kind, text) => {
        expect(fieldOf(kind, text, emptyFieldText[kind])).toMatch(accepted[kind]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a text that fits stays as it is', () => {
  expect(fieldOf('thing', '有答复了', emptyFieldText.thing)).toBe('有答复了');
  expect(fieldOf('character_string', '2612010421378', emptyFieldText.character_string)).toBe('2612010421378');
});

test('what is too long ends with an ellipsis, and counts a rare character once', () => {
  expect(fieldOf('thing', '𠮷'.repeat(21), emptyFieldText.thing)).toBe(`${'𠮷'.repeat(19)}…`);
  expect(fieldOf('phrase', '以前没办成的事', emptyFieldText.phrase)).toBe('以前没办成');
});

test('a name with a point does not stand in a phrase with it', () => {
  expect(fieldOf('phrase', '买买提·热合曼', emptyFieldText.phrase)).toBe('买买提热合');
});

test('nothing left is replaced by words', () => {
  expect(fieldOf('thing', '🙂\n', emptyFieldText.thing)).toBe('请打开看看');
  expect(fieldOf('phrase', 'abc', emptyFieldText.phrase)).toBe('有消息');
});

test('a field is known by its name without the number', () => {
  expect(fieldKindOf('character_string12')).toBe('character_string');
  expect(fieldKindOf('enum1')).toBeNull();
});
