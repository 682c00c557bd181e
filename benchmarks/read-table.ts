/**
 * Reads the people of one file as the function does, in a process of its own, and prints how long that took, how much
 * memory the process had at most, and what came of it: `node read-table.js FILE`.
 */
import { readFileSync } from 'node:fs';
import { readPeopleOf } from '../cloudfunctions/table/read-people';

/** What is printed, as JSON. */
export interface TableMeasured {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** How many people were read; null where the file was refused. */
  readonly people: number | null;
}

/** The most memory that this process has had, as the kernel counts it since the program was started. */
function mostMegabytes(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

async function main(): Promise<void> {
  const [file = ''] = process.argv.slice(2);
  const content = readFileSync(file);
  const began = performance.now();
  const read = await readPeopleOf(content, []);
  const measured: TableMeasured = {
    milliseconds: Math.round(performance.now() - began),
    megabytes: mostMegabytes(),
    people: 'people' in read ? read.people.length : null,
  };
  console.log(JSON.stringify(measured));
}

void main();
