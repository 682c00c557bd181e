/**
 * CloudBase on one machine: the SDK's protocol, the built functions, timers, storage and a browser gateway
 * over one data directory. It knows nothing of the product that runs on it: collections, functions, timers
 * and everything for browsers are passed in as options.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Clock } from './runtime/clock';
import { credentialsOf } from './http/credentials';
import { Documents } from './store/documents';
import type { Carried } from './store/documents';
import type { Fields } from './store/ejson';
import { Functions } from './runtime/functions';
import type { Caller } from './runtime/functions';
import { plan } from './store/planner';
import type { GatewayOptions } from './http/gateway';
import { startServer } from './http/server';
import type { RequestRecord } from './http/server';
import { Sessions } from './http/sessions';
import { Storage } from './storage';
import { Tables } from './store/tables';
import type { DeclaredCollection } from './store/tables';
import { Timers } from './runtime/timers';
import { TextOperator } from './text-operator';
import type { TextOptions } from './text-operator';
import { Wechat } from './wechat';
import type { WechatOptions } from './wechat';
import type { Timer } from './runtime/timers';

export interface CloudOptions {
  /**
   * The product's name in small letters. The environment's id (`<name>-local`), and with it the id of every
   * file, begins with this name. So do the gateway's cookies, because a browser sends the cookies of one port
   * of this machine to all others.
   */
  readonly name: string;
  /** Where the cloud keeps everything: documents, files, clock, sessions, key pair. */
  readonly dataDir: string;
  /** The port to listen on; 0 takes any free one. */
  readonly port: number;
  /** The directory that holds `<name>/index.js` for every function. */
  readonly functionsDir: string;
  /** Added to the environment of every function. @param url the cloud's own address */
  readonly functionEnv?: (url: string) => Readonly<Record<string, string>>;
  /** What is set up in WeChat's console; where it is left out, WeChat answers nothing. */
  readonly wechat?: WechatOptions;
  /** What is set up with the operator of text messages; where it is left out, nobody answers there. */
  readonly texts?: TextOptions;
  /** Every collection by its name, with its indexes; the SDK is refused every other collection. */
  readonly collections: Readonly<Record<string, DeclaredCollection>>;
  /** Which function each timer calls, and when. A function without a timer need not be named. */
  readonly timers?: readonly Timer[];
  /** Where false, timers fire only when `runTimer` is called, as tests need it. */
  readonly timersOnCron?: boolean;
  /** What is open to browsers; where it is left out, nothing is. */
  readonly gateway?: GatewayOptions;
  /** The number of processes kept for each function. */
  readonly instances?: number;
  /**
   * The time in milliseconds after which a call of a function is ended, by the function's name; 20 seconds
   * where none is given.
   */
  readonly functionTimeouts?: Readonly<Record<string, number>>;
  /** Where false, a commit is not forced onto the disk; for data that is discarded after a test. */
  readonly durable?: boolean;
}

/** A running cloud. */
export interface Cloud {
  readonly url: string;
  readonly port: number;
  /** The environment variables with which the SDK of another process finds this cloud. */
  readonly sdkEnv: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** WeChat, as this cloud's functions reach it; undefined where nothing is set up there. */
  readonly wechat: Wechat | undefined;
  /** The operator of text messages; undefined where nothing is set up there. */
  readonly texts: TextOperator | undefined;
  /** Calls a built function as the given caller: a person, a timer or the server. */
  invoke(name: string, event: unknown, caller: Caller): Promise<unknown>;
  /** Fires a declared timer now and waits for its function. */
  runTimer(name: string): Promise<unknown>;
  /** The name of the index that serves a query; `scan` where none does. */
  explain(collection: string, query: Fields, order?: Readonly<Record<string, 1 | -1>>): string;
  /** Passes every action of the SDK to a listener until the returned function is called. */
  observe(listener: (record: RequestRecord) => void): () => void;
  /** Adds many documents in one transaction, with the same index keys and checks as a single insert. */
  load(collection: string, documents: readonly Fields[]): void;
  stop(): Promise<void>;
}

/**
 * Starts a cloud over its data directory, with everything that an earlier run has stored there.
 * @param options what the product provides, and where everything is kept
 * @returns the cloud, which answers already and runs until it is stopped
 * @throws when the port is taken, a timer's cron cannot be read, or a declared unique index does not hold for
 *   the stored documents
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const envId = `${options.name}-local`;
  const directory = resolve(options.dataDir);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const credentials = credentialsOf(directory);
  const clock = new Clock(directory);
  const listeners = new Set<(record: RequestRecord) => void>();
  let carried: Carried | undefined;
  const tables = new Tables(join(directory, 'documents.sqlite'), options.collections, options.durable);
  const documents = new Documents(tables, (query) => (carried = query));
  let url = '';
  const environment: Record<string, string> = {};
  const wechat = options.wechat === undefined ? undefined : new Wechat(options.wechat, clock);
  const texts = options.texts === undefined ? undefined : new TextOperator(options.texts, clock);
  const functions = new Functions({
    directory: resolve(options.functionsDir),
    environment,
    envId,
    clock,
    instances: options.instances ?? 2,
    timeoutOf: (name) => options.functionTimeouts?.[name] ?? 20_000,
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
    name: options.name,
    gateway: options.gateway,
    wechat,
    texts,
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
  Object.assign(environment, options.functionEnv?.(url), sdkEnv);
  if (options.timersOnCron ?? true) timers.start();
  return {
    url,
    port,
    sdkEnv,
    clock,
    wechat,
    texts,
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
