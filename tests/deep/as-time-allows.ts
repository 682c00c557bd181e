/** The long counts have an hour a part (scripts/test.mjs); what does not fit is left out and said. */

const TELL_EVERY_MS = 60_000;

/**
 * Does something many times, until the part's time (DEEP_UNTIL, in milliseconds since 1970) is over, but once
 * at least. Tells every minute how far it came, so that a run that is ended from outside has said it too.
 * @param what named in what is printed
 * @param one is given 0, 1, 2, …; what it throws ends the count
 * @returns how often it was done
 */
export async function asTimeAllows(
  what: string,
  times: number,
  one: (index: number) => unknown,
): Promise<number> {
  const until = Number(process.env.DEEP_UNTIL ?? Infinity);
  const tell = (words: string): boolean => process.stdout.write(`${what}: ${words}\n`);
  let told = Date.now();
  for (let done = 0; done < times; done += 1) {
    if (done > 0 && Date.now() > until) {
      tell(`cut short after ${done} of ${times}, all of them green`);
      return done;
    }
    if (Date.now() > told + TELL_EVERY_MS) {
      tell(`${done} of ${times} done, all of them green`);
      told = Date.now();
    }
    await one(done);
  }
  tell(`all ${times} done`);
  return times;
}
