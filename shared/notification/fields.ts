/**
 * The fields of a WeChat message. WeChat refuses a message of which one field breaks the rules of its kind (47003),
 * so every value is brought within them here. Source: WeChat's 订阅消息参数值内容限制.
 */

/** The kinds of fields that are used. A field's name is its kind and a number: `thing1`. */
export const fieldKinds = ['thing', 'character_string', 'time', 'date', 'phrase', 'name'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** What a field holds, in a message of ours: what happened, the request's number, or when it happened. */
export const pushValues = ['what', 'number', 'at'] as const;
export type PushValue = (typeof pushValues)[number];

/** The most characters of a kind, counted by code points. */
const longest: Readonly<Record<FieldKind, number>> = {
  thing: 20,
  character_string: 32,
  time: 32,
  date: 32,
  phrase: 5,
  name: 10,
};

const han = /^\p{Script=Han}$/u;
const breaks = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/u;
const picture = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u20e3\ufe0f\u{1f1e6}-\u{1f1ff}]/u;

function mayStand(kind: FieldKind, character: string): boolean {
  switch (kind) {
    case 'phrase':
      return han.test(character);
    case 'character_string':
      return /^[!-~]$/.test(character);
    case 'thing':
    case 'time':
    case 'date':
    case 'name':
      return !breaks.test(character) && !picture.test(character);
  }
}

/**
 * Brings a text within the rules of a field. Line breaks, control characters and pictures are left out, what is too
 * long ends with ….
 * @param empty the words of a field for which nothing is left, within the rules of the kind
 */
export function fieldOf(kind: FieldKind, text: string, empty: string): string {
  const characters = Array.from(text).filter((character) => mayStand(kind, character));
  const whole = characters.join('').trim();
  const letters = Array.from(whole);
  if (letters.length === 0) return empty;
  if (letters.length <= longest[kind]) return whole;
  const isCut = kind === 'thing' || kind === 'name';
  return isCut
    ? `${letters.slice(0, longest[kind] - 1).join('')}…`
    : letters.slice(0, longest[kind]).join('');
}

/** The kind of a field, by its name in WeChat's template; null for a kind that is not used here. */
export function fieldKindOf(field: string): FieldKind | null {
  const kind = field.replace(/\d+$/, '');
  return fieldKinds.find((one) => one === kind) ?? null;
}
