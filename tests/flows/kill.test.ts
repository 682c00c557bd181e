/**
 * `kill -9` loses no acknowledged write: the local cloud is killed fifty times under load and asked
 * afterwards.
 */
import cloudbase from '@cloudbase/node-sdk';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { credentialsOf } from '../../localcloud/http/credentials';

type Database = ReturnType<ReturnType<typeof cloudbase.init>['database']>;

const rounds = 50;
const writers = 12;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 2 ** 31);
const directory = mkdtempSync(join(tmpdir(), 'kill-'));
const program = join(directory, 'cloud.cjs');
const root = join(__dirname, '..', '..');

/** What one round's writers were told had been done. */
interface Acknowledged {
  readonly tasks: string[];
  readonly numbers: string[];
  readonly steps: string[];
}

/** A small reproducible source of numbers (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let running: ChildProcess | undefined;

async function start(): Promise<{ process: ChildProcess; db: Database }> {
  const child = spawn(process.execPath, [program, `--data-dir=${directory}`], {
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const serviceUrl = `${line.replace('ready ', '')}/admin`;
  return {
    process: child,
    db: cloudbase
      .init({ env: 'wenxu-local', ...credentialsOf(directory), serviceUrl, keepalive: true })
      .database(),
  };
}

/**
 * Writes until the cloud is gone; every write that was answered is noted, one that was not may or may not
 * have been done.
 */
async function write(
  db: Database,
  round: number,
  writer: number,
  noted: Acknowledged,
  onAcknowledged: () => void,
): Promise<void> {
  const _ = db.command;
  for (let at = 0; ; at++) {
    const id = `${round}:${writer}:${at}`;
    // Two writers of a pair want the same number; a unique index lets one have it.
    const number = `${round}:${writer >> 1}:${at}`;
    try {
      await db.collection('task').add({ _id: id, desk: `round ${round}`, dueKey: id });
      noted.tasks.push(id);
      onAcknowledged();
      const taken = await db
        .collection('request')
        .add({ number, personId: `round ${round}`, by: id })
        .then(() => true, isDuplicate);
      if (taken) noted.numbers.push(number);
      const { data } = (await db.collection('notice').doc(`counter ${round}`).get()) as {
        data: { version: number }[];
      };
      const version = data[0]?.version ?? 0;
      const { updated } = (await db
        .collection('notice')
        .where({ _id: `counter ${round}`, version })
        .update({ version: _.inc(1), steps: _.push([id]) })) as { updated: number };
      if (updated === 1) noted.steps.push(id);
    } catch (error) {
      // A lost connection is the kill; a refusal carries the cloud's request id and would be a defect.
      if (typeof error === 'object' && error !== null && 'requestId' in error) throw error;
      return;
    }
  }
}

/** False for a duplicate; anything else is thrown on. */
function isDuplicate(error: unknown): boolean {
  if (error instanceof Error && error.message.includes('E11000')) return false;
  throw error;
}

async function check(db: Database, round: number, noted: Acknowledged): Promise<void> {
  const listed = async (collection: string, where: Record<string, unknown>) =>
    ((await db.collection(collection).where(where).limit(1000).get()) as { data: Record<string, unknown>[] })
      .data;
  const tasks = await listed('task', { desk: `round ${round}` });
  const ids = tasks.map(({ _id }) => _id);
  expect(noted.tasks.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const numbers = (await listed('request', { personId: `round ${round}` })).map(({ number }) => number);
  expect(noted.numbers.filter((number) => !numbers.includes(number))).toEqual([]);
  expect(new Set(noted.numbers).size).toBe(noted.numbers.length);
  expect(new Set(numbers).size).toBe(numbers.length);
  const [counter] = (await listed('notice', { _id: `counter ${round}` })) as {
    version: number;
    steps: string[];
  }[];
  expect(counter?.steps.length).toBe(counter?.version);
  expect(new Set(counter?.steps).size).toBe(counter?.version);
  expect(noted.steps.filter((step) => counter?.steps.includes(step) !== true)).toEqual([]);
}

beforeAll(async () => {
  // As one file it starts in a third of the time, and it starts once for every kill.
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/flows/cloud-process.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['libsql'],
    logLevel: 'warning',
  });
  // Keeps the SDK from asking Tencent's metadata service where it runs.
  process.env.TENCENTCLOUD = 'true';
  // The SDK forgets to take back its "slow request" warning when the connection breaks, as it does here all
  // the time.
  process.env.SILENCE = 'true';
});

afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

test(`no acknowledged write is lost in ${rounds} kills (KILL_SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  let before: Acknowledged | undefined;
  let total = 0;
  for (let round = 1; round <= rounds; round++) {
    const { process: cloud, db } = await start();
    if (before !== undefined) await check(db, round - 1, before);
    await db.collection('notice').add({ _id: `counter ${round}`, version: 0, steps: [] });
    const noted: Acknowledged = { tasks: [], numbers: [], steps: [] };
    const gone = once(cloud, 'exit');
    const killAt = 1 + Math.floor(random() * 60);
    const load = Array.from({ length: writers }, (_each, writer) =>
      write(db, round, writer, noted, () => noted.tasks.length === killAt && cloud.kill('SIGKILL')),
    );
    await Promise.all([gone, ...load]);
    before = noted;
    total += noted.tasks.length + noted.numbers.length + noted.steps.length;
  }
  const { process: cloud, db } = await start();
  if (before !== undefined) await check(db, rounds, before);
  const count = async (where: Record<string, unknown>) =>
    ((await db.collection('task').where(where).count()) as { total: number }).total;
  expect(await count({ desk: db.command.gte('round') })).toBe(await count({ _id: db.command.exists(true) }));
  cloud.kill('SIGTERM');
  expect(await once(cloud, 'exit')).toEqual([0, null]);
  console.log(`kill: ${total} acknowledged writes in ${rounds} kills, none lost; KILL_SEED=${seed}`);
}, 600_000);
