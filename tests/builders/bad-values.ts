/**
 * Input that no honest phone sends: an example of an operation's input, broken in one place or filled with
 * odd texts.
 */
import type { Random } from '../../demo/random';

type Json = unknown;
type Path = readonly (string | number)[];

/** One broken input, and what was done to it. */
export interface Broken {
  readonly how: string;
  readonly input: Json;
}

function deep(levels: number): Json {
  let value: Json = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { deeper: value } : [value];
  return value;
}

/** Parsed, so that the key is the object's own and not its prototype. */
const prototypes: Json = JSON.parse(
  '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"hasOwnProperty":1,"toString":0}',
);

/** What stands where a text, a number, a list or an object was expected. */
const wrong: readonly Json[] = [
  0,
  -1,
  1.5,
  1e308,
  true,
  false,
  [],
  ['x'],
  [null],
  [[]],
  {},
  { length: 1 },
  { $gt: '' },
  { $ne: null },
  { $in: ['waiting'] },
  { $regex: '.*' },
  { $where: 'sleep(1000)' },
  { $set: { state: 'closed' } },
  { _internalType: 'query', $gt: '' },
  prototypes,
  { then: 'x' },
  { toJSON: 'x' },
  { $date: '2026-11-23' },
  { $oid: 'x' },
  deep(500),
];

/** Texts that no enumeration, id or date holds; all of them may stand where a person writes freely. */
export const oddTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u200b',
  '\u202e\u0639\u0631\u0628\u064a\u202c',
  '👩🏽‍🦽',
  '👨‍👩‍👧‍👦'.repeat(3),
  // One digit short of a telephone number.
  '１３９０００００００',
  '\ud800',
  '\udc00x',
  '\ufeff',
  '\uffff',
  '__proto__',
  'constructor',
  'toString',
  '$gt',
  '$where',
  '{"$gt":""}',
  "' OR 1=1 --",
  '../../../etc/passwd',
  '<script>alert(1)</script>',
  '%00',
  '${7*7}',
  'null',
  'undefined',
  'NaN',
  '2026-02-30T99:99:99Z',
  '9'.repeat(60),
  '\n\r\t',
  'é'.normalize('NFD').repeat(10),
  '﷽',
  'Ｚ',
  '𠮷',
  '\u2028',
];

const huge = 'x'.repeat(60_000);

function isContainer(value: Json): value is Record<string, Json> | Json[] {
  return typeof value === 'object' && value !== null;
}

/** Every place of an example, the whole of it first. */
function places(value: Json, path: Path = []): Path[] {
  const inner = isContainer(value)
    ? Object.entries(value).flatMap(([key, one]) =>
        places(one, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [];
  return [path, ...inner];
}

function at(value: Json, path: Path): Json {
  return path.reduce<Json>(
    (inside, key) =>
      isContainer(inside) ? Object.entries(inside).find(([name]) => name === String(key))?.[1] : undefined,
    value,
  );
}

/** A copy with something else in one place; `undefined` takes the field away. */
function replaced(value: Json, path: Path, by: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (!isContainer(value)) throw new Error(`nothing lies at ${path.join('.')}`);
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? replaced(one, rest, by) : one));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      name !== key
        ? [[name, one]]
        : rest.length === 0 && by === undefined
          ? []
          : [[name, replaced(one, rest, by)]],
    ),
  );
}

const kindOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

/** Whether a person may write anything there: the example says so by its path. */
export type IsFree = (path: string) => boolean;

/**
 * Inputs that have to be refused: a field missing, of another type, too long, or of none of the allowed
 * words.
 * @param isFree paths of free text, where an odd text is no error
 */
export function brokenInputs(example: Json, isFree: IsFree): Broken[] {
  return places(example).flatMap((path) => {
    const name = path.join('.') || 'the whole';
    const is = at(example, path);
    const others = wrong.filter(
      (value) => kindOf(value) !== kindOf(is) || (kindOf(is) === 'number' && value !== is),
    );
    // A cursor is null or a text; an empty input takes any object; one entry less is still a list.
    const values = [
      ...others,
      ...(is === null ? [] : [null]),
      ...(typeof is === 'string'
        ? [huge, ...(isFree(name) ? [] : oddTexts)]
        : [huge].filter(() => is !== null)),
    ];
    const missing =
      path.length > 0 && typeof path.at(-1) === 'string'
        ? [{ how: `${name} missing`, input: replaced(example, path, undefined) }]
        : [];
    const isEmptyObject = path.length === 0 && isContainer(is) && Object.keys(is).length === 0;
    return [
      ...missing,
      ...values
        .filter((value) => !(isEmptyObject && kindOf(value) === 'object'))
        .map((value) => ({ how: `${name} = ${shown(value)}`, input: replaced(example, path, value) })),
    ];
  });
}

/**
 * Inputs that are odd and may be allowed: unlikely texts in free places, fields nobody declared, several at
 * once.
 */
export function oddInputs(example: Json, isFree: IsFree, random: Random, count: number): Broken[] {
  const free = places(example).filter((path) => isFree(path.join('.')));
  return Array.from({ length: count }, () => {
    let input = example;
    const told: string[] = [];
    for (const path of free) {
      if (random.below(4) === 0) continue;
      const text = random.pick(oddTexts) + (random.below(3) === 0 ? random.pick(oddTexts) : '');
      input = replaced(input, path, text);
      told.push(`${path.join('.')} = ${shown(text)}`);
    }
    if (random.below(2) === 0 && isContainer(input) && !Array.isArray(input)) {
      const field = random.pick([
        'version',
        'state',
        'post',
        '__proto__',
        '$set',
        'effects',
        'account',
        'userInfo',
        'by',
        'now',
        '\u0000',
        'constructor',
      ]);
      input = JSON.parse(
        `${JSON.stringify(input).slice(0, -1)}${Object.keys(input).length > 0 ? ',' : ''}${JSON.stringify(field)}:${JSON.stringify(random.pick(wrong))}}`,
      ) as Json;
      told.push(`and ${field}`);
    }
    return { how: told.join('; '), input };
  });
}

function shown(value: Json): string {
  return JSON.stringify(value).slice(0, 60);
}
