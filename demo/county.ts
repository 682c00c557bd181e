/**
 * Starts the demo county in a local cloud: its people, posts and a year of requests, made from a seed; and
 * the keys that seal them.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { functions } from '../cloudfunctions/functions';
import { collections } from '../cloudfunctions/platform/collections';
import { withForm } from '../cloudfunctions/platform/forms';
import { sealerFrom } from '../cloudfunctions/platform/seal';
import { beijingDay } from '../shared/calendar/calendar';
import { uploadFolders } from '../shared/upload';
import { appId } from '../localcloud/runtime/functions';
import type { GatewayOptions } from '../localcloud/http/gateway';
import type { LocalCloud } from '../localcloud/local-cloud';
import { startLocalCloud } from '../localcloud/local-cloud';
import { identityPage } from './front/identity-page';
import { messagesPage } from './front/messages-page';
import { countLoop } from './front/loop-counts';
import { demoStrip } from './front/strip';
import { demoEntitled } from './history/entitled';
import { demoRequests } from './history/requests';
import { identities } from './identities';
import { demoPeople } from './people';
import { regionsOfProvince } from './regions';

export interface CountyOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly functionsDir: string;
  readonly webRoot?: string;
  /** The directory of the mini-program in a browser (weixin/site.ts), which is served at `/weixin/`. */
  readonly weixinRoot?: string;
  /** Whether timers fire by themselves; tests fire them by hand. */
  readonly timersOnCron: boolean;
  readonly seed: number;
  readonly requests: number;
  /** The counties whose towns and villages are loaded; the counties themselves are always loaded. */
  readonly places: Parameters<typeof regionsOfProvince>[0];
  /** The instant to which the clock is moved before the county is settled. */
  readonly at?: Date;
  /** Where false, a commit is not forced onto the disk. */
  readonly durable?: boolean;
  /** Whether a strip above every page says who one is. Tests look at the pages as they are without it. */
  readonly hasStrip?: boolean;
}

/** Opens to browsers what a phone of the county may do. */
const gateway: Omit<GatewayOptions, 'identityPage' | 'messagesPage'> = {
  accounts: identities.map(({ account }) => account),
  nameOf: (account) => identities.find((each) => each.account === account)?.name,
  functions: ['api'],
  // Lists are spreadsheets, which are checked by the function that reads them.
  uploadFolders: uploadFolders.map((name) => ({ name, onlyMedia: name !== 'lists' })),
};

/** What stands in the WeChat console of the local cloud, which knows no other mini-program. */
const wechatSecret = 'local-secret';
const template = {
  id: 'demo-progress',
  title: '诉求办理进度提醒',
  fields: { thing1: '进度', character_string2: '编号', time3: '时间' },
} as const;

/** What stands in the console of the local operator of text messages. */
const texts = {
  secretId: 'local-id',
  appId: '1400000000',
  sign: '问需响应',
  templates: [
    { id: '100001', words: '您提的事：{1}。编号 {2}。请打开微信小程序“问需响应”看看。' },
    { id: '100002', words: '{1}。编号 {2}。请打开微信小程序“问需响应”。' },
  ],
} as const;

const keysSchema = z.strictObject({ WENXU_SEAL_KEYS: z.string(), WENXU_HASH_KEY: z.string() });
export type Keys = z.output<typeof keysSchema>;

/** The sealing keys of a data directory, made at random and kept there: no key is ever a default. */
export function keysOf(dataDir: string): Keys {
  const file = join(dataDir, 'seal-keys.json');
  if (existsSync(file)) return keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const key = (): string => randomBytes(32).toString('base64');
  const keys = { WENXU_SEAL_KEYS: `k1:${key()}`, WENXU_HASH_KEY: key() };
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

/** Whether a data directory already holds a county. */
function isSettled(dataDir: string): boolean {
  return existsSync(join(dataDir, 'county.json'));
}

function settle(cloud: LocalCloud, keys: Keys, { dataDir, seed, requests, places }: CountyOptions): void {
  const sealer = sealerFrom(keys);
  const now = cloud.clock.now().toISOString();
  const people = demoPeople(seed, sealer, beijingDay(now));
  const lived = demoRequests(seed, people, sealer, requests, now);
  // A county in which nobody has asked for anything is one in which nothing has happened yet.
  const entitled = requests === 0 ? null : demoEntitled(people, sealer, now);
  // Documents are plain objects, and the store accepts any object.
  const load = (collection: keyof typeof collections, documents: readonly object[]): void =>
    cloud.load(
      collection,
      documents.map((document) => withForm(collection, document)),
    );
  load('region', regionsOfProvince(places));
  load('post', people.posts);
  load('person', entitled?.persons ?? people.persons);
  load('request', lived.requests);
  load('task', [...lived.tasks, ...(entitled?.tasks ?? [])]);
  load('notice', lived.notices);
  if (entitled !== null) {
    load('parameter', entitled.parameters);
    load('entitlement', entitled.ledgers);
    load('round', [entitled.round]);
  }
  writeFileSync(join(dataDir, 'county.json'), JSON.stringify({ seed, requests, settledAt: now }));
}

/**
 * Starts a local cloud and, where its data directory is new, settles the county in it.
 * @returns the cloud with the county in it, which runs until it is stopped
 * @throws as `startLocalCloud`
 */
export async function startCounty(options: CountyOptions): Promise<LocalCloud> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  // A county is settled completely or not at all: what an interrupted first start has left is removed, and
  // settling begins again.
  if (!isSettled(options.dataDir))
    for (const file of ['documents.sqlite', 'documents.sqlite-wal', 'documents.sqlite-shm'])
      rmSync(join(options.dataDir, file), { force: true });
  const keys = keysOf(options.dataDir);
  let database: ReturnType<ReturnType<LocalCloud['openSdk']>['database']> | undefined;
  const cloud: LocalCloud = await startLocalCloud({
    name: 'wenxu',
    dataDir: options.dataDir,
    port: options.port,
    functionsDir: options.functionsDir,
    functionEnv: (url) => ({
      ...keys,
      WENXU_APPID: appId,
      WENXU_WECHAT_SECRET: wechatSecret,
      WENXU_WECHAT_ADDRESS: `${url}/wechat`,
      WENXU_WECHAT_TEMPLATE: template.id,
      WENXU_TEXT_SECRET_ID: texts.secretId,
      WENXU_TEXT_SECRET_KEY: 'local-key',
      WENXU_TEXT_APP: texts.appId,
      WENXU_TEXT_SIGN: texts.sign,
      WENXU_TEXT_TEMPLATE: texts.templates[0].id,
      WENXU_TEXT_TEMPLATE_DANGER: texts.templates[1].id,
      WENXU_TEXT_ADDRESS: url,
      WENXU_WECHAT_FIELDS: JSON.stringify({ thing1: 'what', character_string2: 'number', time3: 'at' }),
    }),
    texts,
    wechat: { appId, secret: wechatSecret, templates: [template] },
    collections,
    functionTimeouts: Object.fromEntries(
      Object.entries(functions).map(([name, { timeoutSeconds }]) => [name, timeoutSeconds * 1000]),
    ),
    timers: Object.entries(functions).flatMap(([name, { triggers }]) =>
      Object.entries(triggers).map(([trigger, cron]) => ({ function: name, name: trigger, cron })),
    ),
    timersOnCron: options.timersOnCron,
    gateway: {
      ...gateway,
      identityPage: async (now) =>
        identityPage({
          identities,
          now,
          counts: await countLoop((database ??= cloud.openSdk().database())),
          weixin: options.weixinRoot === undefined ? 'unavailable' : 'ready',
        }),
      messagesPage: (account, sent, now) =>
        messagesPage(identities.find((each) => each.account === account)?.name ?? null, sent, now),
      ...(options.webRoot === undefined ? {} : { webRoot: options.webRoot }),
      ...(options.hasStrip === true ? { strip: demoStrip } : {}),
      ...(options.weixinRoot === undefined ? {} : { sites: { weixin: options.weixinRoot } }),
    },
    durable: options.durable ?? true,
  });
  if (options.at !== undefined) cloud.clock.set(options.at);
  if (!isSettled(options.dataDir)) settle(cloud, keys, options);
  return cloud;
}
