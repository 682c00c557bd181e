// @ts-check
/**
 * Finds in the sources the text that a row of mutants.json names. Layout does not count: white space, and the
 * comma before a closing bracket that the formatter sets, are ignored on both sides. A row names no file, so
 * it stays valid when a file is moved.
 */
'use strict';

/**
 * A text without its layout, and the place of each remaining character in the original text.
 * @param {string} text
 * @returns {{ characters: string, places: number[] }}
 */
function withoutLayout(text) {
  const places = [];
  let characters = '';
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (/\s/.test(character) || (character === ',' && /^,\s*[)\]}]/.test(text.slice(place, place + 200))))
      continue;
    characters += character;
    places.push(place);
  }
  return { characters, places };
}

/**
 * The places of a guard in the sources.
 * @param {ReadonlyMap<string, string>} sources the path and the text of every file that may hold a guard
 * @param {string} find the guard's text
 * @returns {{ file: string, from: number, to: number }[]} one entry for each place: the characters from
 *   `from` up to, but not including, `to` of the file
 */
function placesOf(sources, find) {
  const { characters: wanted } = withoutLayout(find);
  const found = [];
  for (const [file, text] of sources) {
    const { characters, places } = compact(file, text);
    for (let at = characters.indexOf(wanted); at >= 0; at = characters.indexOf(wanted, at + 1)) {
      const [from, last] = [places[at], places[at + wanted.length - 1]];
      if (from !== undefined && last !== undefined) found.push({ file, from, to: last + 1 });
    }
  }
  return found;
}

/** @type {Map<string, { text: string, compacted: ReturnType<typeof withoutLayout> }>} */
const compacted = new Map();

/**
 * The result of `withoutLayout` for a file. It is kept, because every row searches the same files.
 * @param {string} file
 * @param {string} text
 */
function compact(file, text) {
  const known = compacted.get(file);
  if (known?.text === text) return known.compacted;
  const fresh = withoutLayout(text);
  compacted.set(file, { text, compacted: fresh });
  return fresh;
}

/**
 * Whether a file may hold a guard: it is code but no test, or data in the same folders.
 * @param {string} file
 * @returns {boolean}
 */
function mayHoldGuard(file) {
  return (
    /^(shared|cloudfunctions|miniprogram|localcloud|demo|scripts)\/.*\.(ts|tsx|mjs|cjs|json)$/.test(file) &&
    !/\.test\.tsx?$/.test(file)
  );
}

module.exports = { mayHoldGuard, placesOf };
