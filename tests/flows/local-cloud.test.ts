/**
 * The local cloud from outside: functions in their processes, who they are called by, the browser's gateway
 * and what it refuses.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityPage } from '../../demo/front/identity-page';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { startLocalCloud } from '../../localcloud/local-cloud';
import type { RequestRecord } from '../../localcloud/http/server';

const directory = mkdtempSync(join(tmpdir(), 'local-cloud-'));
const day = 24 * 3600 * 1000;
const wang = { account: 'wang', name: '王<丽>', role: '干部', hint: '三件待办' } as const;

const nothingYet = { inWork: 0, toRate: 0, onDesk: 0, firstDueAt: null };

/** A function as it is built: one file with `main`. It tells what it sees, and misbehaves on demand. */
const source = `
const sdk = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))});
const app = sdk.init({ env: sdk.SYMBOL_CURRENT_ENV, keepalive: true });
let calls = 0;
exports.main = async (event, context) => {
  const given = context.environment === undefined ? {} : JSON.parse(context.environment);
  const { WX_OPENID, TRIGGER_SRC, TCB_UUID, TCB_ISANONYMOUS_USER } = given;
  if (event.do === 'throw') throw new Error('on purpose');
  if (event.do === 'crash') process.exit(3);
  if (event.do === 'hang') await new Promise(() => {});
  const db = app.database();
  const { id } = await db.collection('seen').add({ by: WX_OPENID ?? null, at: db.serverDate() });
  const { data } = await db.collection('seen').doc(id).get();
  const { env, pid } = process;
  return {
    account: WX_OPENID, uuid: TCB_UUID, anonymous: TCB_ISANONYMOUS_USER, source: TRIGGER_SRC, event,
    now: new Date().toISOString(), stored: data[0].at.toISOString(),
    left: env.WX_OPENID, leftSource: env.TRIGGER_SRC, own: env.OWN, home: env.HOME, pid, calls: ++calls,
  };
};`;

interface Seen {
  readonly account?: string;
  readonly uuid?: string;
  readonly anonymous?: string;
  readonly source?: string;
  /** What the process holds of whoever was served before. */
  readonly left: string;
  readonly leftSource: string;
  readonly event: Record<string, unknown>;
  readonly now: string;
  readonly stored: string;
  readonly own: string;
  readonly home?: string;
  readonly pid: number;
}

const webRoot = join(directory, 'web');
const firstFile =
  '<!doctype html><html><head><title>问需响应</title></head><body><div id="app"></div></body></html>';
/** A file of a build, long enough to be worth compressing. */
const built = 'say("提出，受理，答复，满意");\n'.repeat(200);
const beside = join(directory, 'site');
const options = {
  name: 'wenxu',
  dataDir: join(directory, 'data'),
  functionsDir: join(directory, 'functions'),
  functionEnv: () => ({ OWN: 'given' }),
  collections: { seen: { indexes: [] } },
  timers: [{ function: 'timer', name: 'sweep', cron: '0 */5 * * * * *' }],
  timersOnCron: false,
  gateway: {
    accounts: [wang.account],
    identityPage: (now: Date) =>
      identityPage({ identities: [wang], now, counts: nothingYet, weixin: 'unavailable' }),
    functions: ['api'],
    uploadFolders: [
      { name: 'media', onlyMedia: true },
      { name: 'evidence', onlyMedia: true },
      { name: 'lists', onlyMedia: false },
    ],
    webRoot,
    sites: { beside },
    nameOf: (account: string) => (account === wang.account ? wang.name : undefined),
  },
  // Long enough for a process to start on a busy machine.
  functionTimeouts: { api: 8000, timer: 8000 },
};
let cloud: LocalCloud;

beforeAll(async () => {
  for (const name of ['api', 'timer']) {
    mkdirSync(join(options.functionsDir, name), { recursive: true });
    writeFileSync(join(options.functionsDir, name, 'index.js'), source);
  }
  mkdirSync(webRoot);
  writeFileSync(join(webRoot, 'index.html'), firstFile);
  writeFileSync(join(webRoot, 'app.0123456789abcdef.js'), built);
  writeFileSync(join(webRoot, 'app.0123456789abcdef.js.br'), brotliCompressSync(built));
  writeFileSync(join(webRoot, 'app.0123456789abcdef.js.gz'), gzipSync(built));
  writeFileSync(join(webRoot, 'plain.txt'), 'plain');
  writeFileSync(join(directory, 'secret.txt.br'), 'secret');
  mkdirSync(beside);
  writeFileSync(join(beside, 'index.html'), '<!doctype html><title>旁边</title>');
  writeFileSync(join(directory, 'secret.txt'), 'secret');
  cloud = await startLocalCloud({ ...options, port: 0 });
});

afterAll(async () => {
  await cloud.stop();
  rmSync(directory, { recursive: true });
});

const call = async (event: unknown, account = 'zhao'): Promise<Seen> =>
  (await cloud.invoke('api', event, { account })) as Seen;

describe('functions', () => {
  test('a person’s call brings the account with its context, and nothing of the machine’s environment', async () => {
    const seen = await call({ q: 1 });
    expect(seen).toMatchObject({
      account: 'zhao',
      source: 'wx_client',
      own: 'given',
      event: { q: 1, userInfo: { openId: 'zhao' } },
    });
    expect(seen.home).toBeUndefined();
  });

  test('fifty accounts at once are never mixed up', async () => {
    const accounts = Array.from({ length: 50 }, (_each, at) => `account-${at}`);
    const seen = await Promise.all(accounts.map((account) => call({}, account)));
    expect(seen.map(({ account }) => account)).toEqual(accounts);
    expect(new Set(seen.map(({ pid }) => pid)).size).toBe(2);
  });

  test('a timer’s call reads as one, by turns in the context and in the process alone, and carries no account', async () => {
    const seen = [(await cloud.runTimer('sweep')) as Seen, (await cloud.runTimer('sweep')) as Seen];
    for (const { event } of seen) expect(event).toMatchObject({ Type: 'Timer', TriggerName: 'sweep' });
    expect(seen.map(({ source }) => source)).toEqual(['timer', undefined]);
    expect(seen[1]?.leftSource).toBe('timer');
    expect(seen.map(({ account }) => account)).toEqual([undefined, undefined]);
  });

  test('an instance is warm: its process holds the names of others that it served before', async () => {
    expect(await call({})).toMatchObject({ account: 'zhao', left: 'left-by-a-phone', leftSource: 'timer' });
  });

  test('a call of the SDK carries no account either', async () => {
    const { result } = (await cloud.openSdk().callFunction({ name: 'api', data: { q: 2 } })) as {
      result: Seen;
    };
    expect(result).toMatchObject({ source: 'tcb', event: { q: 2 } });
    expect(result.account).toBeUndefined();
  });

  test('the moved clock reaches the function and the documents it writes', async () => {
    cloud.clock.advance(40 * day);
    const { now, stored } = await call({});
    for (const time of [now, stored])
      expect(Math.abs(new Date(time).getTime() - cloud.clock.now().getTime())).toBeLessThan(5000);
  });

  test.each([
    ['throw', 'FUNCTIONS_EXECUTE_FAIL'],
    ['crash', 'FUNCTIONS_EXECUTE_FAIL'],
    ['hang', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
  ])('a function that should %s fails alone; the next call is served', async (what, code) => {
    await expect(call({ do: what })).rejects.toMatchObject({ code });
    expect(await call({})).toMatchObject({ account: 'zhao' });
  });

  test('more than 100 KB, and a function that was not built, are refused', async () => {
    await expect(call({ text: 'x'.repeat(101 * 1024) })).rejects.toMatchObject({
      code: 'EXCEED_MAX_PAYLOAD_SIZE',
    });
    await expect(cloud.invoke('nothing', {}, { server: true })).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    });
  });

  test('what the project does not use is refused by name', async () => {
    const db = cloud.openSdk().database();
    const { startTransaction } = db as unknown as { startTransaction: () => Promise<unknown> };
    await expect(startTransaction.call(db)).rejects.toMatchObject({ code: 'LOCALCLOUD_NOT_BUILT' });
    const seen = db.collection('seen') as unknown as { aggregate(): { end(): Promise<unknown> } };
    await expect(seen.aggregate().end()).rejects.toMatchObject({ code: 'LOCALCLOUD_NOT_BUILT' });
  });

  test('every action can be observed, with what it read and when', async () => {
    const records: RequestRecord[] = [];
    const end = cloud.observe((record) => records.push(record));
    await call({});
    end();
    await call({});
    expect(records.map(({ action, query }) => [action, query?.index, query?.documentsRead])).toEqual([
      ['database.insertDocument', undefined, undefined],
      ['database.getDocument', '_id_', 1],
    ]);
    expect(records.every(({ startedAt, endedAt }) => startedAt < endedAt)).toBe(true);
  });
});

describe('the gateway', () => {
  let cookie = '';
  const at = (path: string, init: RequestInit = {}) =>
    fetch(cloud.url + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...(init.headers as Record<string, string> | undefined) },
    });

  /** An answer as it travels, not unpacked. */
  const raw = (
    method: string,
    path: string,
    headers: Record<string, string>,
  ): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> =>
    new Promise((resolve, reject) =>
      request(cloud.url + path, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end(),
    );

  test('without a session the app opens and calls say where to sign in; an identity opens one that no script reads', async () => {
    expect((await at('/')).status).toBe(200);
    expect((await at('/session')).status).toBe(401);
    const refused = await at('/call', { method: 'POST', body: '{"name":"api","data":{}}' });
    expect([refused.status, await refused.json()]).toEqual([
      401,
      { code: 'NO_SESSION', signInAt: '/identities' },
    ]);
    const page = await (await at('/identities')).text();
    expect(page).toContain('王&#60;丽&#62;');
    // With `no-referrer` a browser would post the page's own forms with a foreign Origin.
    expect((await at('/identities')).headers.get('referrer-policy')).toBe('same-origin');
    expect(
      (await at('/identities', { method: 'POST', body: new URLSearchParams({ account: 'somebody' }) }))
        .status,
    ).toBe(404);
    const chosen = await at('/identities', {
      method: 'POST',
      body: new URLSearchParams({ account: 'wang' }),
    });
    const set = chosen.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/HttpOnly; SameSite=Strict/);
    cookie = set.split(';')[0] ?? '';
    expect(await (await at('/session')).json()).toEqual({ account: 'wang', name: wang.name });
  });

  test('a site is served below its name, and its pages alone may stand in a frame of this origin', async () => {
    const [app, site] = [await at('/'), await at('/beside/')];
    expect(await site.text()).toContain('旁边');
    expect(site.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(app.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect((await at('/beside/..%2fsecret.txt')).status).toBe(404);
    expect((await at('/beside/none.js')).status).toBe(404);
  });

  test('a call runs the function as the session’s account and tells the cloud’s time', async () => {
    const reply = (await (
      await at('/call', { method: 'POST', body: '{"name":"api","data":{"q":3}}' })
    ).json()) as { result: Seen; now: string };
    expect(reply.result.account).toBe('wang');
    expect(Math.abs(new Date(reply.now).getTime() - cloud.clock.now().getTime())).toBeLessThan(5000);
    expect((await at('/call', { method: 'POST', body: '{"name":"timer","data":{}}' })).status).toBe(400);
  });

  test('an office computer is known by itself alone: the same one after somebody was there, another elsewhere', async () => {
    const ask = async (jar: string): Promise<Seen> =>
      (
        (await (
          await at('/call', { method: 'POST', body: '{"name":"api","data":{}}', headers: { cookie: jar } })
        ).json()) as { result: Seen }
      ).result;
    const sitDown = async (jar: string): Promise<string[]> =>
      (
        await at('/identities', {
          method: 'POST',
          body: new URLSearchParams({ anonymous: '1' }),
          headers: { cookie: jar },
        })
      ).headers.getSetCookie();
    const [nobody, set = ''] = await sitDown(cookie);
    expect([nobody, set]).toEqual([
      expect.stringMatching(/^wenxu_session=; .*Max-Age=0/),
      expect.stringMatching(/^wenxu_browser=[\w-]{43}; HttpOnly; SameSite=Strict/),
    ]);
    const office = set.split(';')[0] ?? '';
    expect(await (await at('/session', { headers: { cookie: office } })).json()).toEqual({ account: null });
    const seen = await ask(office);
    expect(seen).toMatchObject({
      source: 'web_client',
      anonymous: 'true',
      uuid: expect.any(String) as string,
    });
    expect([seen.account, seen.event]).toEqual([undefined, {}]);
    expect(readFileSync(join(options.dataDir, 'sessions.json'), 'utf8')).not.toContain(office.split('=')[1]);
    // Whoever is chosen there is a phone; taken off, the computer is the one it was.
    expect(await ask(`${cookie}; ${office}`)).toMatchObject({ account: 'wang' });
    expect(await sitDown(`${cookie}; ${office}`)).toHaveLength(1);
    const other = (await sitDown(''))[1]?.split(';')[0] ?? '';
    expect([(await ask(office)).uuid === seen.uuid, (await ask(other)).uuid === seen.uuid]).toEqual([
      true,
      false,
    ]);
    // A browser that has never been here may come in as a guest; who is somebody already stays who it is.
    const guest = (await at('/guest', { method: 'POST', headers: { cookie: '' } })).headers.getSetCookie();
    expect(guest).toEqual([expect.stringMatching(/^wenxu_browser=[\w-]{43}; HttpOnly; SameSite=Strict/)]);
    for (const jar of [cookie, office])
      expect(
        (await at('/guest', { method: 'POST', headers: { cookie: jar } })).headers.getSetCookie(),
      ).toEqual([]);
    // A token nobody gave out, or that was given to a phone, is no computer.
    for (const made of [
      `wenxu_browser=${'A'.repeat(43)}`,
      cookie.replace('wenxu_session', 'wenxu_browser'),
      office.replace('wenxu_browser', 'wenxu_session'),
    ])
      expect((await at('/session', { headers: { cookie: made } })).status).toBe(401);
  });

  test('another site’s page and another name for this machine are refused', async () => {
    const body = '{"name":"api","data":{}}';
    expect(
      (await at('/call', { method: 'POST', body, headers: { origin: 'http://elsewhere.example' } })).status,
    ).toBe(403);
    expect((await at('/session', { headers: { origin: 'null' } })).status).toBe(403);
    const status = await new Promise((resolve) =>
      request(
        {
          port: cloud.port,
          host: '127.0.0.1',
          path: '/session',
          headers: { host: `elsewhere.example:${cloud.port}` },
        },
        (response) => resolve(response.resume().statusCode),
      ).end(),
    );
    expect(status).toBe(403);
  });

  test('the web app is served with its policy, and nothing beside it', async () => {
    const index = await at('/');
    expect([index.status, index.headers.get('content-type'), index.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(index.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await at('/app.0123456789abcdef.js')).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/nothing.js', '/..%5csecret.txt', '/%00'])
      expect((await at(path)).status).toBe(404);
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ])('to a browser that accepts "%s" a built file goes in the encoding %s', async (accepted, encoding) => {
    const { headers, body } = await raw('GET', '/app.0123456789abcdef.js', { 'accept-encoding': accepted });
    expect([headers['content-encoding'] ?? null, headers.vary, headers['content-type']]).toEqual([
      encoding,
      'accept-encoding',
      'text/javascript; charset=utf-8',
    ]);
    expect(headers['content-length']).toBe(String(body.length));
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    const read = encoding === 'br' || encoding === 'gzip' ? unpack[encoding](body) : body;
    expect(read.toString()).toBe(built);
    const head = await raw('HEAD', '/app.0123456789abcdef.js', { 'accept-encoding': accepted });
    expect([
      head.body.length,
      head.headers['content-length'],
      head.headers['content-encoding'] ?? null,
    ]).toEqual([0, String(body.length), encoding]);
  });

  test('a file that a browser holds is not sent again, and a changed one is', async () => {
    const first = await at('/');
    const tag = first.headers.get('etag') ?? '';
    const again = (held: string, method = 'GET'): Promise<Response> =>
      at('/', { method, headers: { 'if-none-match': held } });
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const unchanged = await again(held);
      expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')]).toEqual([
        304,
        '',
        tag,
      ]);
      expect([unchanged.headers.get('cache-control'), unchanged.headers.get('content-length')]).toEqual([
        'no-cache',
        null,
      ]);
    }
    expect((await again(tag, 'HEAD')).status).toBe(304);
    expect((await again('"other"')).status).toBe(200);
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>新的</title>');
    expect(await (await again(tag)).text()).toContain('新的');
    writeFileSync(join(webRoot, 'index.html'), firstFile);
  });

  test('what the build does not hold compressed is sent as it is, and nothing lies beside the folder', async () => {
    const { headers, body } = await raw('GET', '/plain.txt', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], headers.vary, body.toString()]).toEqual([
      undefined,
      undefined,
      'plain',
    ]);
    expect((await raw('GET', '/..%2fsecret.txt', { 'accept-encoding': 'br' })).status).toBe(404);
  });

  test('a photo is kept, shown through a link until it expires, and not put over by another', async () => {
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('picture')]);
    const put = (body: Buffer, path = '/media/c1/1.jpg') => at(path, { method: 'PUT', body });
    const { fileID } = (await (await put(photo)).json()) as { fileID: string };
    expect(fileID).toMatch(/\/media\/c1\/1\.jpg$/);
    expect((await put(photo)).status).toBe(200);
    expect((await put(Buffer.concat([photo, photo]))).status).toBe(409);
    expect((await put(photo, '/evidence/1.jpg')).status).toBe(200);
    expect((await put(photo, '/elsewhere/1.jpg')).status).toBe(405);
    expect((await put(Buffer.from('<script>'), '/media/c1/2.jpg')).status).toBe(415);
    expect((await put(Buffer.from('name,number'), '/lists/1.csv')).status).toBe(200);
    expect(
      (await put(Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)]), '/media/c1/3.jpg')).status,
    ).toBe(413);
    expect((await put(photo, '/media/..%2f..%2fx.jpg')).status).toBe(400);
    const { fileList } = (await cloud.openSdk().getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })) as {
      fileList: { tempFileURL: string }[];
    };
    const link = fileList[0]?.tempFileURL ?? '';
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(photo);
    expect((await fetch(link.replace('1.jpg', '2.jpg'))).status).toBe(403);
    cloud.clock.advance(61_000);
    expect((await fetch(link)).status).toBe(403);
  });

  test('the clock is moved from the page, and what is due is done at once', async () => {
    const fired: string[] = [];
    const end = cloud.observe(({ action }) => fired.push(action));
    const before = cloud.clock.now().getTime();
    const moved = await at('/clock', { method: 'POST', body: new URLSearchParams({ advanceDays: '3' }) });
    end();
    expect([moved.status, moved.headers.get('location')]).toEqual([303, '/identities']);
    expect(Math.round((cloud.clock.now().getTime() - before) / day)).toBe(3);
    expect(fired).toContain('database.insertDocument');
    expect((await at('/clock', { method: 'POST', body: '{"advanceDays":-1}' })).status).toBe(400);
  });

  test('without a strip the web app is served as it was built, and its first file takes no form', async () => {
    expect(await (await at('/')).text()).toBe(firstFile);
    expect((await at('/', { method: 'POST', body: new URLSearchParams({ advanceDays: '1' }) })).status).toBe(
      405,
    );
  });

  test('a strip stands in the first file alone, for whoever is chosen, and its form leads back to where it was', async () => {
    const other = await startLocalCloud({
      ...options,
      port: 0,
      dataDir: join(directory, 'strip'),
      gateway: {
        ...options.gateway,
        strip: (account) => ({ head: '<style></style>', body: `<aside>${account ?? 'nobody'}</aside>` }),
      },
    });
    try {
      const [before, after] = firstFile.split('</head><body>');
      const first = await fetch(other.url);
      expect(await first.text()).toBe(`${before}<style></style></head><body><aside>nobody</aside>${after}`);
      expect(first.headers.get('cache-control')).toBe('no-store');
      const chosen = await fetch(`${other.url}/identities`, {
        method: 'POST',
        body: new URLSearchParams({ account: 'wang' }),
        redirect: 'manual',
      });
      const jar = { cookie: chosen.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
      expect(await (await fetch(other.url, { headers: jar })).text()).toContain('<aside>wang</aside>');
      expect(await (await fetch(`${other.url}/app.0123456789abcdef.js`)).text()).toBe(built);
      const began = other.clock.now().getTime();
      const moved = await fetch(other.url, {
        method: 'POST',
        body: new URLSearchParams({ advanceDays: '1' }),
        redirect: 'manual',
      });
      expect([moved.status, moved.headers.get('location')]).toEqual([303, '/']);
      expect(Math.round((other.clock.now().getTime() - began) / day)).toBe(1);
    } finally {
      await other.stop();
    }
  });

  test('a cloud that opens nothing to browsers answers none of them', async () => {
    const closed = await startLocalCloud({
      ...options,
      port: 0,
      dataDir: join(directory, 'closed'),
      gateway: undefined,
    });
    for (const path of ['/', '/identities', '/session', '/clock'])
      expect((await fetch(closed.url + path, { redirect: 'manual' })).status).toBe(404);
    await closed.stop();
  });

  test('after a restart the session, the clock and the key pair are the same', async () => {
    const [offset, key] = [cloud.clock.offset, cloud.sdkEnv.TENCENTCLOUD_SECRETKEY];
    await cloud.stop();
    cloud = await startLocalCloud({ ...options, port: 0 });
    expect(await (await at('/session')).json()).toEqual({ account: 'wang', name: wang.name });
    expect([cloud.clock.offset, cloud.sdkEnv.TENCENTCLOUD_SECRETKEY]).toEqual([offset, key]);
    expect(statSync(join(options.dataDir, 'credentials.json')).mode & 0o777).toBe(0o600);
  });
});
