/**
 * Near ones: people of the register for whom somebody may have been taken whose name or telephone number was
 * misheard or mistyped. A name is near with one character different, a number with one digit different or two
 * neighbouring digits swapped. Near ones are found by their forms: the text with each of its characters masked
 * in turn. Two texts of one length that differ in at most one character have such a form in common.
 */
import { nameKey, plainTelephone } from './plain-text';

/** No plain name and no number holds this character. */
const MASK = '*';

/** A name of one character is like every other such name once it is masked, so that it has no near ones. */
const SHORTEST = 2;

const digitsOf = (phone: string): string => plainTelephone(phone).replaceAll('-', '');

function maskedForms(text: string): string[] {
  const characters = Array.from(text);
  if (characters.length < SHORTEST) return [];
  return characters.map((_each, masked) =>
    characters.map((character, place) => (place === masked ? MASK : character)).join(''),
  );
}

/** The text with each two neighbouring characters swapped, where they differ. */
function swappedForms(text: string): string[] {
  return Array.from(text.slice(1), (second, place) => {
    const first = text.charAt(place);
    return text.slice(0, place) + second + first + text.slice(place + 2);
  }).filter((swapped) => swapped !== text);
}

/** A keyed hash of this length is shared by few forms; every person found is compared themselves. */
const KEY_CHARACTERS = 10;

/** What makes the keyed hashes: the server's sealer. */
interface Hasher {
  markOf(content: string): string;
}

/** The keyed hashes of some forms. */
export function keysOf(forms: readonly string[], hasher: Hasher): string[] {
  return forms.map((form) => hasher.markOf(`near|${form}`).slice(0, KEY_CHARACTERS));
}

/** The keys under which a person with this name and telephone number is found; see `keysOf`. */
export function nearKeysOf(name: string, phone: string, hasher: Hasher): string[] {
  return keysOf([...nameForms(name), ...numberForms(phone)], hasher);
}

/** The forms of a name under which it is found, and by which the names near it are looked up. */
export function nameForms(name: string): string[] {
  return maskedForms(nameKey(name));
}

/** The forms of a telephone number under which it is found. */
export function numberForms(phone: string): string[] {
  return maskedForms(digitsOf(phone));
}

/** The forms by which the telephone numbers near one are looked up. */
export function formsOfNearNumbers(phone: string): string[] {
  // Of a number that differs by two swapped digits, one of its forms is enough.
  const swapped = swappedForms(digitsOf(phone)).flatMap((number) => maskedForms(number).slice(0, 1));
  return [...numberForms(phone), ...swapped];
}

function differences(one: string, other: string): number {
  const [first, second] = [Array.from(one), Array.from(other)];
  return first.length === second.length
    ? first.filter((character, place) => character !== second[place]).length
    : Infinity;
}

/** Whether two names are the same or differ in one character, however they were typed. */
export function isNearName(one: string, other: string): boolean {
  return differences(nameKey(one), nameKey(other)) <= 1;
}

/** Whether two telephone numbers are the same, differ in one digit, or by two neighbouring digits swapped. */
export function isNearNumber(one: string, other: string): boolean {
  const [first, second] = [digitsOf(one), digitsOf(other)];
  return differences(first, second) <= 1 || swappedForms(first).includes(second);
}
