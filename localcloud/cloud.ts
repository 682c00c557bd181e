/** CloudBase on one machine: the SDK's protocol, the built functions, timers, storage and a browser gateway over one data directory. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Collection } from '../cloudfunctions/lib/collections';
import { Clock } from './runtime/clock';
import { credentialsOf } from './http/credentials';
import { Documents } from './store/documents';
import type { Carried } from './store/documents';
import type { Fields } from './store/ejson';
import { Functions } from './runtime/functions';
import type { Caller } from './runtime/functions';
import type { Identity } from './identity-page';
import { plan } from './store/planner';
import { startServer } from './http/server';
import type { RequestRecord } from './http/server';
import { Sessions } from './http/sessions';
import { Storage } from './storage';
import { Tables } from './store/tables';
import { Timers } from './runtime/timers';
import type { Timer } from './runtime/timers';

export interface CloudOptions {
  /** Everything the cloud keeps lies here: documents, files, clock, sessions, key pair. */
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Holds `<name>/index.js` for every function. */
  readonly functionsDir: string;
  /** Added to the environment of every function. */
  readonly functionEnv?: Readonly<Record<string, string>>;
  readonly collections: Readonly<Record<string, Collection>>;
  readonly timers?: readonly Timer[];
  /** False: timers fire only when told to, as tests want it. */
  readonly timersOnCron?: boolean;
  readonly identities?: readonly Identity[];
  /** The built web app; without it only the gateway answers. */
  readonly webRoot?: string;
  /** Processes kept for one function. */
  readonly instances?: number;
  /** Milliseconds after which a function is ended. */
  readonly functionTimeout?: number;
  /** False: a commit is not forced onto the disk. For worlds that are thrown away when their test is over. */
  readonly durable?: boolean;
}

/** A running cloud. */
export interface Cloud {
  readonly url: string;
  readonly port: number;
  /** The environment variables with which the SDK of another process finds this cloud. */
  readonly sdkEnv: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Calls a built function as a person, a timer or the server. */
  invoke(name: string, event: unknown, caller: Caller): Promise<unknown>;
  /** Fires a declared timer now and waits for its function. */
  runTimer(name: string): Promise<unknown>;
  /** Which index would carry a query; `scan` when none would. */
  explain(collection: string, query: Fields, order?: Readonly<Record<string, 1 | -1>>): string;
  /** Hands every action of the SDK to a listener until the returned function is called. */
  observe(listener: (record: RequestRecord) => void): () => void;
  /** Adds many documents in one transaction, with the same keys and checks as one. */
  load(collection: string, documents: readonly Fields[]): void;
  stop(): Promise<void>;
}

const envId = 'wenxu-local';

/** Starts a cloud over its data directory; what was there before is there again. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const directory = resolve(options.dataDir);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const credentials = credentialsOf(directory);
  const clock = new Clock(directory);
  const listeners = new Set<(record: RequestRecord) => void>();
  let carried: Carried | undefined;
  const tables = new Tables(join(directory, 'documents.sqlite'), options.collections, options.durable);
  const documents = new Documents(tables, (query) => (carried = query));
  let url = '';
  const environment: Record<string, string> = { ...options.functionEnv };
  const functions = new Functions({
    directory: resolve(options.functionsDir),
    environment,
    envId,
    clock,
    instances: options.instances ?? 2,
    timeout: options.functionTimeout ?? 20_000,
  });
  const storage = new Storage({
    directory: join(directory, 'files'),
    envId,
    secret: credentials.secretKey,
    clock,
    origin: () => url,
  });
  const timers = new Timers(options.timers ?? [], clock, (timer) =>
    functions.invoke(timer.function, {}, { timer: timer.name }),
  );
  const takeCarried = () => {
    const taken = carried;
    carried = undefined;
    return taken;
  };
  const { server, port } = await startServer(options.port, {
    credentials,
    clock,
    documents,
    functions,
    storage,
    timers,
    sessions: new Sessions(directory),
    identities: options.identities ?? [],
    webRoot: options.webRoot,
    takeCarried,
    record: (record) => listeners.forEach((listener) => listener(record)),
  });
  url = `http://127.0.0.1:${port}`;
  const sdkEnv = {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TENCENTCLOUD_SECRETID: credentials.secretId,
    TENCENTCLOUD_SECRETKEY: credentials.secretKey,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  };
  Object.assign(environment, sdkEnv);
  if (options.timersOnCron ?? true) timers.start();
  return {
    url,
    port,
    sdkEnv,
    clock,
    invoke: (name, event, caller) => functions.invoke(name, event, caller),
    runTimer: (name) => timers.run(name),
    explain: (collection, query, order = {}) => {
      const table = tables.table(collection);
      return plan(query, Object.entries(order), [...table.indexes, table.id])?.index.name ?? 'scan';
    },
    observe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: (collection, loaded) => void documents.insert(collection, loaded),
    stop: async () => {
      timers.stop();
      await functions.stop();
      server.closeAllConnections();
      await new Promise<void>((done, failed) =>
        server.close((error) => (error === undefined ? done() : failed(error))),
      );
      tables.close();
    },
  };
}
