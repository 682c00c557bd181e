/**
 * `npm run -s judge -- FACTS.json [--on YYYY-MM-DD]`: tells for one person, or for each person of an array,
 * the verdict of every policy and its reasons. FACTS.json maps fact names to values, without nesting. Prints
 * JSON: an array of `{verdicts: [{policyId, truth, reasons, missing}]}`. A fact that cannot be read is named
 * on stderr.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { beijingDay } from '../shared/calendar/calendar';
import { orderOfAsking } from '../shared/policy/asked';
import type { Facts } from '../shared/fact/fact';
import { completed } from '../shared/fact/derive';
import { misfit } from '../shared/fact/fact';
import { aboutFact } from '../shared/fact/about-fact';
import { policies } from '../shared/policy/policies';
import { Rules } from '../shared/policy/verdict';
import { reasonWords } from '../shared/policy/verdict.text';

/** Ends the process with a sentence for the person who typed the command. */
function refuse(words: string): never {
  console.error(words);
  process.exit(1);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The entries of a map that can be read as facts. Every other entry is named on stderr and counts as not
 * known.
 */
function factsFrom(given: unknown, place: number): Facts {
  if (!isMap(given)) return refuse(`Person ${place + 1} is no map from fact names to values.`);
  const readable = Object.entries(given).filter(([fact, value]) => {
    if (value === null || value === undefined) return false;
    const about = aboutFact.get(fact);
    const wrong = about === undefined ? 'name' : misfit(about, value);
    if (wrong === null) return true;
    const why =
      wrong === 'name'
        ? 'no fact is called so'
        : wrong === 'kind'
          ? `it has to be ${about?.type ?? ''}`
          : `${JSON.stringify(value)} is none of its values`;
    console.error(`Person ${place + 1}: ${fact} is left out, ${why}.`);
    return false;
  });
  return Object.fromEntries(readable) as Facts;
}

const rules = new Rules(policies);

function verdictsOf(facts: Facts): object {
  const verdicts = rules.judge(facts);
  const order = orderOfAsking(verdicts);
  return {
    verdicts: verdicts.map(({ policyId, truth, reasons, missing }) => ({
      policyId,
      truth,
      reasons: reasons.map((reason) => ({
        ...reason.comparison,
        truth: reason.truth,
        words: reasonWords(reason, aboutFact),
      })),
      missing: order.filter((fact) => missing.includes(fact)),
    })),
  };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { on: { type: 'string' } } });
const [file] = positionals;
if (file === undefined) refuse('Which facts? npm run -s judge -- FACTS.json [--on YYYY-MM-DD]');
const on = values.on ?? beijingDay(new Date().toISOString());
if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)))
  refuse(`${on} is no day like 2026-11-26.`);
let given: unknown;
try {
  // Some editors put a byte order mark before the text.
  given = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
} catch (error) {
  refuse(`${file} could not be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
}
const persons: readonly unknown[] = Array.isArray(given) ? given : [given];
console.log(
  JSON.stringify(
    persons.map((person, place) => verdictsOf(completed(factsFrom(person, place), on))),
    null,
    2,
  ),
);
