/**
 * Finds a place by a typed part of its name. Names that begin with it come first, then names that contain it,
 * then places whose name together with the place around them contains it (a town's name finds its villages).
 * Where nothing contains it, it is enough that its letters occur in their order, because people shorten long
 * names.
 */

/**
 * A place by its spoken name, and the place around it: a village and its town, a county and its prefecture.
 */
export interface FoundIn {
  readonly name: string;
  readonly within: string;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Whether a text contains all the letters in their order, with anything in between. */
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
 * The places that a typed text may mean, the likeliest first and otherwise in the order given; none for an
 * empty text.
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
