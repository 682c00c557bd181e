/**
 * What a call costs in round trips: the SDK's actions as the local cloud sees them, and how many a function
 * waits for one after the other.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { LocalCloud } from '../../localcloud/local-cloud';

export type Action = Parameters<Parameters<LocalCloud['observe']>[0]>[0];

/** Every action that some work causes, in the order they were answered. */
export async function actionsOf(cloud: LocalCloud, work: () => Promise<unknown>): Promise<Action[]> {
  const actions: Action[] = [];
  const stop = cloud.observe((action) => actions.push(action));
  try {
    await work();
  } finally {
    stop();
  }
  return actions;
}

/** The collections in which actions of the SDK wrote or removed documents. */
export function collectionsWritten(actions: readonly Action[]): string[] {
  return [...new Set(actions.flatMap(({ written }) => written?.collection ?? []))].sort();
}

const tripSchema = z.object({ action: z.string(), depth: z.int(), atOnce: z.int() });
/**
 * One request a function made. `depth` is 1 when no other had been answered before it, else one more than the
 * deepest that had; `atOnce` is how many were unanswered when it began, with itself.
 */
export type Trip = z.output<typeof tripSchema>;

/** Built functions that write down their round trips; nothing in the functions themselves is changed. */
export interface CountedFunctions {
  /** For the local cloud to run. */
  readonly directory: string;
  /** The trips of every call since the last time this was asked. */
  taken(): Trip[];
  remove(): void;
}

/**
 * Watches the requests a process makes, then runs the built file: what starts before any answer is in cannot
 * have waited for one.
 */
const wrapper = (built: string, log: string): string => `
const { appendFileSync } = require('node:fs');
const { ClientRequest } = require('node:http');
const { write, end } = ClientRequest.prototype;
const bodies = new WeakMap();
const keep = (request, chunk) => { if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) bodies.set(request, (bodies.get(request) ?? '') + chunk); };
let trips = [];
ClientRequest.prototype.write = function (...given) { keep(this, given[0]); return write.apply(this, given); };
ClientRequest.prototype.end = function (...given) {
  keep(this, given[0]);
  const answered = trips.filter((one) => one.answered);
  const trip = { action: JSON.parse(bodies.get(this)).action, depth: 1 + Math.max(0, ...answered.map((one) => one.depth)), atOnce: 1 + trips.length - answered.length, answered: false };
  trips.push(trip);
  this.prependOnceListener('response', (response) => response.prependOnceListener('end', () => { trip.answered = true; }));
  return end.apply(this, given);
};
const { main } = require(${JSON.stringify(built)});
exports.main = async (event, context) => {
  trips = [];
  try { return await main(event, context); } finally { for (const trip of trips) appendFileSync(${JSON.stringify(log)}, JSON.stringify(trip) + '\\n'); }
};
`;

/** @param built the folder of the built functions */
export function countedFunctions(built: string): CountedFunctions {
  const directory = mkdtempSync(join(tmpdir(), 'wenxu-counted-'));
  const log = join(directory, 'trips');
  for (const name of ['api', 'timer', 'jobs']) {
    mkdirSync(join(directory, name));
    writeFileSync(join(directory, name, 'index.js'), wrapper(resolve(built, name, 'index.js'), log));
  }
  return {
    directory,
    taken() {
      const lines = existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
        : [];
      rmSync(log, { force: true });
      return lines.map((line) => tripSchema.parse(JSON.parse(line)));
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

const isWrite = ({ action }: Trip): boolean =>
  action === 'database.insertDocument' || action === 'database.modifyDocument';

/**
 * Round trips one after the other, once the caller is known.
 * @param trips those of one call
 * @param lookup how many of them it takes to know the caller: none for an operation open to guests, one for a
 *   person; for a cadre two, since the posts they stand in for are found by those they hold
 * @returns to the commit, which is the first write; for a read, to the answer
 */
export function depthOf(trips: readonly Trip[], lookup: 0 | 1 | 2): number {
  const commit = trips.find(isWrite);
  return (commit?.depth ?? Math.max(...trips.map(({ depth }) => depth))) - lookup;
}
