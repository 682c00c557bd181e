/** The memory and the time that the worst files take which somebody can hand in as a table. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileTables } from '../tests/builders/hostile-tables';
import type { Figure } from './figure';
import type { TableMeasured } from './read-table';

/** What a function of CloudBase has unless told otherwise. */
const mostMegabytes = 256;
/** A third of the time that the function `jobs` has. */
const mostSeconds = 20;

/** Reads every file in a process of its own. */
export function measureTables(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'wenxu-tables-'));
  try {
    return Object.entries(hostileTables).flatMap(([what, { people, file }], at): Figure[] => {
      const path = join(folder, String(at));
      writeFileSync(path, file());
      const printed = execFileSync(process.execPath, [join(__dirname, 'read-table.js'), path], {
        encoding: 'utf8',
      });
      const measured = JSON.parse(printed) as TableMeasured;
      if (measured.people !== people)
        throw new Error(`${what}: ${String(measured.people)} people were read instead of ${String(people)}`);
      const seconds = Math.round(measured.milliseconds / 100) / 10;
      return [
        {
          id: 'tables.memory',
          value: measured.megabytes,
          unit: 'MB',
          anchor: what,
          goal: `<= ${mostMegabytes}`,
          met: measured.megabytes <= mostMegabytes,
        },
        {
          id: 'tables.time',
          value: seconds,
          unit: 's',
          anchor: what,
          goal: `<= ${mostSeconds}`,
          met: seconds <= mostSeconds,
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
