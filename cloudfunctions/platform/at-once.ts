/**
 * Makes a gate through which at most so many pieces of work go at once; the others wait for their turn in the
 * order they came.
 * @returns runs one piece of work in its turn and gives back what it returns or throws
 */
export function atMostAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    // Whoever ends gives its place to the next one that waits, so that nobody else can take it in between.
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
