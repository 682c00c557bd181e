/**
 * Finding a place by typing a part of its name. First come names that begin so, then names that contain it,
 * then places whose name together with the place around them contains it (the town's name finds its
 * villages). Where nothing does, the letters in their order are enough, as people shorten long names.
 */

/** A place as people say it, and the place around it: a village and its town, a county and its prefecture. */
export interface FoundIn {
  readonly name: string;
  readonly within: string;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Whether a text has all letters in their order, with anything in between. */
export function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/**
 * The places a typed text may mean, likeliest first, else in the order given; none for an empty text.
 * @param typed in spoken form, as the names are
 */
export function findPlaces<Place extends FoundIn>(places: readonly Place[], typed: string): readonly Place[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const ranks: readonly ((name: string, full: string) => boolean)[] = [
    (name) => name.startsWith(wanted),
    (name) => name.includes(wanted),
    (_name, full) => full.includes(wanted),
  ];
  const found = ranks.map((): Place[] => []);
  for (const place of places) {
    const name = plain(place.name);
    found[ranks.findIndex((fits) => fits(name, plain(place.within) + name))]?.push(place);
  }
  const containing = found.flat();
  return containing.length > 0
    ? containing
    : places.filter(({ name, within }) => hasInOrder(plain(within + name), wanted));
}
