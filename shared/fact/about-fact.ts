/** What may be known of a person, as data. The file is held by policy/policies.test.ts. */
import facts from './facts.json';
import type { FactAbout } from './fact';

/** Every fact by its name. */
export const aboutFact: ReadonlyMap<string, FactAbout> = new Map(
  (facts satisfies readonly FactAbout[]).map((about) => [about.fact, about]),
);
