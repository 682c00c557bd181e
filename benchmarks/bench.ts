/** Every measured claim of the project, one after the other; a goal that is missed is printed as missed. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureColdStart } from './cold-start';
import { measureDeadlines } from './deadlines';
import type { Figure } from './figure';
import { measureLedgers } from './ledgers';
import { measureLists } from './lists';
import { measurePackages } from './packages';
import { measurePolicies } from './policies';
import { measureRoundTrips } from './round-trips';
import { measureSetData } from './set-data';
import { measureThroughput } from './throughput';

function line({ id, value, unit, goal, met, anchor }: Figure): string {
  return `${met ? 'met   ' : 'MISSED'} ${id.padEnd(26)} ${String(value).padStart(9)} ${unit.padEnd(24)} goal ${goal.padEnd(9)} ${anchor}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const measures: (() => Figure[] | Promise<Figure[]>)[] = [
    measurePackages,
    measureSetData,
    measureDeadlines,
    measureColdStart,
    measureRoundTrips,
    measureThroughput,
    measureLists,
    measurePolicies,
    measureLedgers,
  ];
  const figures: Figure[] = [];
  for (const measure of measures) {
    const measured = await measure();
    if (measured.length === 0)
      console.log(
        'the mini-program is not built (npm run build): neither its size nor what it sends to the screen is measured',
      );
    for (const figure of measured) console.log(line(figure));
    figures.push(...measured);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  const missed = figures.filter(({ met }) => !met).length;
  console.log(`${figures.length - missed} of ${figures.length} goals met`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
