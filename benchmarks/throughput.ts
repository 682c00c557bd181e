/**
 * How many submissions and lists a county’s machine answers through the SDK, the local cloud and the built
 * functions, compared with the bare commit underneath: one document of a request’s size, written to SQLite
 * and on the disk before it is acknowledged.
 */
import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedRequest } from '../tests/builders/stored-request';
import type { World } from '../tests/flows/world';
import { aNeed, liaison, personId, startWorld, zhao } from '../tests/flows/world';
import type { Figure } from './figure';
import { median } from './figure';

const rounds = 7;
const atOnce = 8;
const submissions = 24;
const lists = 48;
const commits = 400;
/**
 * The most bare commits that may take as long as one submission or one list. A submission is ten calls of the
 * SDK, five of them commits; a list is six reads. A call costs about 5 ms of processor time, and a commit
 * that really reaches the disk costs a few milliseconds. The goal allows twice the sum. Where the disk
 * answers faster the ratio is higher, and the row shows the time of a commit.
 */
const most = { submit: 50, list: 25 } as const;

/** The seconds that one call takes on average when `atOnce` calls run at the same time. */
async function secondsFor(count: number, call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let left = count;
  const worker = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (performance.now() - began) / 1000 / count;
}

/** Measures the seconds of one bare commit, with the local cloud’s own settings. */
function bareCommits(directory: string): { seconds: (document: string) => number; close: () => void } {
  const database = new Database(join(directory, 'bare.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, document TEXT)');
  const insert = database.prepare('INSERT INTO bare (document) VALUES (?)');
  return {
    seconds(document) {
      const began = performance.now();
      for (let commit = 0; commit < commits; commit += 1) insert.run(document);
      return (performance.now() - began) / 1000 / commits;
    },
    close: () => database.close(),
  };
}

async function measured(world: World, directory: string): Promise<Figure[]> {
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('the demo county has changed');
  const house = { person, posts: await world.all('post'), sealer: world.sealer };
  world.put(
    'request',
    Array.from({ length: 100 }, (_each, index) => storedRequest(house, index, 'waiting')),
  );
  const document = JSON.stringify(storedRequest(house, 0, 'waiting'));
  const bare = bareCommits(directory);
  const ratios: { submit: number[]; list: number[] } = { submit: [], list: [] };
  const perSecond: { submit: number[]; list: number[] } = { submit: [], list: [] };
  const bareTimes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const commit = bare.seconds(document);
    const submit = await secondsFor(submissions, () => world.get(zhao, 'request.submit', aNeed()));
    const list = await secondsFor(lists, () =>
      world.get(liaison, 'task.desk', { filter: 'all', after: null }),
    );
    // The first round warms the functions up and is not counted.
    if (round === 0) continue;
    bareTimes.push(commit);
    ratios.submit.push(submit / commit);
    ratios.list.push(list / commit);
    perSecond.submit.push(1 / submit);
    perSecond.list.push(1 / list);
  }
  bare.close();
  return (['submit', 'list'] as const).map((what) => {
    const value = Math.round(median(ratios[what]));
    const bareCommit = `${(median(bareTimes) * 1000).toFixed(1)} ms`;
    const rate = `${Math.round(median(perSecond[what]))} a second here, ${atOnce} at once`;
    const anchor = `bare SQLite commits (${bareCommit}) in the time of one; ${rate}`;
    return {
      id: `throughput.${what}`,
      value,
      unit: 'commits',
      anchor,
      goal: `<= ${most[what]}`,
      met: value <= most[what],
    };
  });
}

/** Measures in interleaved rounds, so that a busy machine slows both sides. */
export async function measureThroughput(): Promise<Figure[]> {
  const world = await startWorld({ durable: true });
  const directory = mkdtempSync(join(tmpdir(), 'wenxu-bare-'));
  try {
    return await measured(world, directory);
  } finally {
    await world.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
