/**
 * Runs every measure of the project, one after the other, and prints each claim with its goal. A goal that is
 * missed is printed as missed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureColdStart } from './cold-start';
import { measureDeadlines } from './deadlines';
import type { Figure } from './figure';
import { measureFirstPage } from './first-page';
import { measureLedgers } from './ledgers';
import { measureLists } from './lists';
import { measurePackages } from './packages';
import { measurePolicies } from './policies';
import { measureRoundTrips } from './round-trips';
import { measureSetData } from './set-data';
import { measureTables } from './tables';
import { measureThroughput } from './throughput';

function line({ id, value, unit, goal, met, anchor }: Figure): string {
  const measured = `${id.padEnd(26)} ${String(value).padStart(9)} ${unit.padEnd(24)}`;
  return `${met ? 'met   ' : 'MISSED'} ${measured} goal ${goal.padEnd(9)} ${anchor}`;
}

const measures = {
  packages: measurePackages,
  firstPage: measureFirstPage,
  setData: measureSetData,
  deadlines: measureDeadlines,
  coldStart: measureColdStart,
  roundTrips: measureRoundTrips,
  throughput: measureThroughput,
  lists: measureLists,
  policies: measurePolicies,
  ledgers: measureLedgers,
  tables: measureTables,
} satisfies Readonly<Record<string, () => Figure[] | Promise<Figure[]>>>;
const figures: Figure[] = [];
const left = new Set(Object.keys(measures));

/** Ends a run that was not completed, and prints which measures are missing. */
function endEarly(why: string): never {
  console.log(`${why}: ${figures.length} figures stand above; not measured were ${[...left].join(', ')}`);
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  for (const [name, measure] of Object.entries(measures)) {
    const measured = await measure();
    if (measured.length === 0)
      console.log(
        'the mini-program is not built (npm run build): neither its size nor what it sends to the screen is measured',
      );
    for (const figure of measured) console.log(line(figure));
    figures.push(...measured);
    left.delete(name);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  const missed = figures.filter(({ met }) => !met).length;
  console.log(`${figures.length - missed} of ${figures.length} goals met`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => endEarly(`Cut short by ${signal}`));
main().catch((error: unknown) => {
  console.error(error);
  endEarly('A measure failed');
});
