/** The descriptions of all facts, as data. policy/policies.test.ts checks the file. */
import facts from './facts.json';
import type { FactAbout } from './fact';

/** The description of every fact, by its name. */
export const aboutFact: ReadonlyMap<string, FactAbout> = new Map(
  (facts satisfies readonly FactAbout[]).map((about) => [about.fact, about]),
);
