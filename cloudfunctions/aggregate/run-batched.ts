/** How many pieces of work run at the same time. */
const AT_ONCE = 10;

/** Carries out something for each of many, a few at the same time. */
export async function runBatched<T>(many: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < many.length; first += AT_ONCE)
    await Promise.all(many.slice(first, first + AT_ONCE).map(act));
}
