/**
 * Makes a gate that runs at most `most` pieces of work at a time; the others wait for their turn in the order
 * in which they came.
 * @returns a function that runs one piece of work in its turn and gives back what the work returns, or throws
 *   what it throws
 */
export function atMostAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    // Work that ends hands its place directly to the next work that waits, so that work which arrives in
    // between cannot take the place.
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
