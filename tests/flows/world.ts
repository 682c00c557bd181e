/**
 * A county of its own for one test file: the built functions, the real SDK, a clock that is moved by hand.
 */
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionName } from '../../cloudfunctions/platform/collections';
import type { Documents, Stored } from '../../cloudfunctions/platform/db';
import { withForm } from '../../cloudfunctions/platform/forms';
import type { Sealer } from '../../cloudfunctions/platform/seal';
import { sealerFrom } from '../../cloudfunctions/platform/seal';
import { keysOf, startCounty } from '../../demo/county';
import type { LocalCloud } from '../../localcloud/local-cloud';
import type { PersonRow } from '../../shared/person/person.contract';
import type { Answer, Input, OperationName, Output } from '../../shared/contract';

export interface World {
  readonly cloud: LocalCloud;
  /** Where the cloud keeps everything. */
  readonly dataDir: string;
  /** The keys of this county. */
  readonly sealer: Sealer;
  /** The documents, past every function. */
  readonly database: ReturnType<ReturnType<LocalCloud['openSdk']>['database']>;
  /** Calls an operation as an account; the whole answer. */
  ask<N extends OperationName>(account: string, name: N, input: Input<N>): Promise<Answer<N>>;
  /** The same where it has to succeed. Throws the refusal's code. */
  get<N extends OperationName>(account: string, name: N, input: Input<N>): Promise<Output<N>>;
  /** Calls the door with anything at all. */
  raw(account: string, event: unknown): Promise<unknown>;
  /** Puts documents into a collection, as if they had always been there. */
  put<N extends CollectionName>(name: N, documents: readonly Documents[N][]): void;
  /**
   * What lies in a collection, by id and without its form; at most 1,000 documents that meet the condition.
   */
  all<N extends CollectionName>(name: N, where?: Readonly<Record<string, unknown>>): Promise<Documents[N][]>;
  /** The version of a post as it stands. Throws where there is no such post. */
  versionOf(post: string): Promise<number>;
  /**
   * A short print of every document of some collections (of at most 1,000): two prints differ by what was
   * written in between.
   */
  prints(...names: CollectionName[]): Promise<Record<string, string>>;
  /** One sweep of time. */
  sweep(): Promise<void>;
  /** The nightly check. */
  nightly(): Promise<unknown>;
  /** One firing of the timer that judges people anew. */
  evaluation(): Promise<unknown>;
  /** One firing of the timer that seals and verifies what was written down. */
  verification(): Promise<unknown>;
  /** One firing of the timer that compares lists. */
  jobs(): Promise<unknown>;
  stop(): Promise<void>;
}

export const zhao = 'demo-zhao-shufen';
export const wangLi = 'demo-wang-li';
export const liaison = 'demo-chen-guilan';
export const chair = 'demo-li-guohua';
export const personId = 'demo-person-zhao-shufen';

/**
 * A moment on a working day, so that deadlines are the same whenever the test runs: Monday 2026-11-23, 10:00
 * in Beijing.
 */
export const monday = new Date('2026-11-23T02:00:00.000Z');

/** The county every test plays in. Its world is thrown away, so nobody waits for the disk. */
export const ordinary = {
  port: 0,
  timersOnCron: false,
  seed: 1,
  requests: 0,
  places: 'four counties',
  at: monday,
  durable: false,
} as const;

/**
 * Starts a world: a county just settled, or a copy of one that jest has settled before (settled.ts).
 * @param options.seed another seed gives other people
 */
export async function startWorld({
  webRoot,
  weixinRoot,
  functionsDir = 'dist/cloudfunctions',
  durable = false,
  seed = ordinary.seed,
}: {
  webRoot?: string;
  weixinRoot?: string;
  functionsDir?: string;
  durable?: boolean;
  seed?: number;
} = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wenxu-'));
  const settled = process.env.WENXU_SETTLED;
  if (settled !== undefined && seed === ordinary.seed) cpSync(settled, dataDir, { recursive: true });
  const cloud = await startCounty({
    ...ordinary,
    dataDir,
    functionsDir,
    durable,
    seed,
    ...(webRoot === undefined ? {} : { webRoot }),
    ...(weixinRoot === undefined ? {} : { weixinRoot }),
  });
  const database = cloud.openSdk().database();
  const raw = (account: string, event: unknown): Promise<unknown> => cloud.invoke('api', event, { account });
  async function ask<N extends OperationName>(account: string, name: N, input: Input<N>): Promise<Answer<N>> {
    return (await raw(account, { name, input })) as Answer<N>;
  }
  async function get<N extends OperationName>(account: string, name: N, input: Input<N>): Promise<Output<N>> {
    const answer = await ask(account, name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.args)}`);
    return answer.data;
  }
  async function all<N extends CollectionName>(
    name: N,
    where: Readonly<Record<string, unknown>> = {},
  ): Promise<Documents[N][]> {
    const { data } = (await database
      .collection(name)
      .where(where)
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()) as { data: Stored<N>[] };
    for (const document of data) Reflect.deleteProperty(document, 'form');
    return data;
  }
  return {
    cloud,
    dataDir,
    sealer: sealerFrom(keysOf(dataDir)),
    database,
    put<N extends CollectionName>(name: N, documents: readonly Documents[N][]) {
      // Documents are plain objects; the store takes any.
      cloud.load(
        name,
        documents.map((document: object) => withForm(name, document)),
      );
    },
    all,
    async versionOf(post) {
      const [found] = await all('post', { _id: post });
      if (found === undefined) throw new Error(`no post ${post}`);
      return found.version;
    },
    async prints(...names) {
      const found = await Promise.all(
        names.map(async (name) =>
          (await all(name)).map(
            (document) =>
              [
                `${name} ${document._id}`,
                createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 12),
              ] as const,
          ),
        ),
      );
      return Object.fromEntries(found.flat());
    },
    raw,
    ask,
    get,
    nightly: () => cloud.runTimer('nightly'),
    evaluation: () => cloud.runTimer('evaluation'),
    verification: () => cloud.runTimer('verification'),
    jobs: () => cloud.runTimer('jobs'),
    async sweep() {
      await cloud.runTimer('sweep');
    },
    async stop() {
      await cloud.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A submission of 赵淑芬's, complete and ready to be changed. */
export function aNeed(change: Partial<Input<'request.submit'>> = {}): Input<'request.submit'> {
  return {
    clientId: randomUUID(),
    personId,
    category: 'device',
    danger: false,
    words: '轮椅坏了，想换一辆。',
    contact: { channel: 'phone', when: 'any' },
    media: [],
    accused: null,
    ...change,
  };
}

/** A fresh command on a request. */
export function on(id: string): { id: string; commandId: string } {
  return { id, commandId: randomUUID() };
}

/** A final reply with its words. */
export function solved(id: string, words: string): Input<'request.answer'> {
  return { ...on(id), outcome: 'solved', words, reason: null, alternative: '', wake: null };
}

/** Records a new person as a cadre. Throws where somebody of the cadre's region is near. */
export async function recordPerson(
  world: World,
  account: string,
  said: Omit<Input<'person.record'>, 'clientId' | 'noneOf'>,
): Promise<PersonRow> {
  const answer = await world.get(account, 'person.record', { ...said, clientId: randomUUID(), noneOf: [] });
  if (answer.kind === 'near') throw new Error(`near ${said.name}: ${JSON.stringify(answer.rows)}`);
  return answer.person;
}
