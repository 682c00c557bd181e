/**
 * The plain form of what people type or paste: names, numbers, telephones and single lines. The same text looks the
 * same on every screen while it holds marks that nobody sees, letters of another width, or a character by an old
 * code; without one plain form a person is not found under their own name.
 */

import formerCharacters from './former-characters.json';

/**
 * Characters that nobody sees: control characters, marks of direction and of joining, selectors of a variant, the
 * soft hyphen, and the letters that are drawn as nothing (U+115F, U+1160, U+3164, U+FFA0, U+2800, U+034F).
 */
const invisible =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u3164\uFFA0\u2800\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/**
 * The present codes of characters that GB 18030-2000 put into the private use area and GB 18030-2005 gave a code of
 * their own; old registers still hold the former ones.
 */
const present = new Map(Object.entries(formerCharacters));

/** The dots with which the parts of a name are joined: middle dots of every kind, and the full stop. */
const nameDots = /\s*[·•‧∙⋅・･.．]\s*/gu;

/** A text without what nobody sees; line ends stay. */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').replace(invisible, ''))
    .join('\n');
}

/** Whether there is nothing to read in a text. */
export function isBlank(text: string): boolean {
  return visibleText(text).trim() === '';
}

/** One line as it is kept: nothing invisible, one space where there were several, none at the ends. */
export function plainLine(text: string): string {
  return visibleText(text).replace(/\s+/gu, ' ').trim();
}

/** A name as it is kept: a plain line, its characters by their present codes, its parts joined by `·`. */
export function plainName(text: string): string {
  return plainLine(text)
    .replace(/[\uE81E-\uE864]/g, (character) => present.get(character) ?? character)
    .replace(nameDots, '·')
    .replace(/^·|·$/g, '');
}

/** A name as names are compared: without widths, spaces and dots. */
export function nameKey(text: string): string {
  return plainName(text)
    .normalize('NFKC')
    .replace(/[\s·.]/gu, '')
    .toUpperCase();
}

/** Whether two names are the same, however they were typed. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** A number as it is compared: ordinary digits and letters, no spaces, capitals. */
export function plainNumber(text: string): string {
  return visibleText(text).normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}

/**
 * A telephone number as it is kept: ordinary digits without the country's code. A landline keeps one hyphen after
 * its area code where one was typed, and one before an extension.
 */
export function plainTelephone(text: string): string {
  const typed = plainNumber(text)
    .replace(/[‐‑‒–—―−－]/gu, '-')
    .replace(/^\(?(?:\+|00)86\)?-?/, '')
    .replace(/[()]/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  const digits = typed.replaceAll('-', '');
  return /^1\d{10}$/.test(digits) ? digits : typed;
}

/** Whether two telephone numbers are the same, however they were typed. */
export function isSameTelephone(one: string, other: string): boolean {
  const digits = (text: string): string => plainTelephone(text).replaceAll('-', '');
  return digits(one) === digits(other);
}
