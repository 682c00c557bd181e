/**
 * The browser's way in, on this machine alone: what the mini-program gets from WeChat (who I am, calling a function, uploading a
 * photo or sound) a browser gets here. It exists only in the local cloud.
 */
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Clock } from '../runtime/clock';
import { CloudError } from '../cloud-error';
import type { Caller, Functions } from '../runtime/functions';
import { readBody } from './exchange';
import type { Reply } from './exchange';
import { identityPage } from '../identity-page';
import type { Identity } from '../identity-page';
import { isMedium } from './medium';
import type { Sessions } from './sessions';
import { findStaticFile } from './static-files';
import type { Storage } from '../storage';
import type { Timers } from '../runtime/timers';

export interface GatewayParts {
  readonly clock: Clock;
  readonly functions: Functions;
  readonly storage: Storage;
  readonly sessions: Sessions;
  readonly timers: Timers;
  readonly identities: readonly Identity[];
  readonly webRoot: string | undefined;
}

const cookieName = 'wenxu_session';
/** Stays while one is somebody, so that the same office computer is there again afterwards. */
const browserCookieName = 'wenxu_browser';
const forAYear = 'HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000';
const largestCall = 1024 * 1024;
const largestMedium = 10 * 1024 * 1024;
const policy =
  "default-src 'self'; img-src 'self' data: blob:; connect-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

const call = z.strictObject({ name: z.literal('api'), data: z.unknown() });
const hour = 3_600_000;
const move = z.union([
  z.strictObject({
    advanceHours: z.coerce
      .number()
      .positive()
      .max(24 * 366),
  }),
  z.strictObject({ advanceDays: z.coerce.number().positive().max(366) }),
]);

/** Answers one request of a browser. @throws CloudError and zod's errors, which the server turns into a 4xx answer */
export async function answerBrowser(request: IncomingMessage, url: URL, parts: GatewayParts): Promise<Reply> {
  const caller = callerOf(request, parts.sessions);
  switch (`${request.method ?? 'GET'} ${url.pathname}`) {
    case 'GET /session':
      return caller === undefined
        ? json(401, { code: 'NO_SESSION' })
        : json(200, { account: 'account' in caller ? caller.account : null });
    case 'GET /identities':
      return { status: 200, headers: page, body: identityPage(parts.identities, parts.clock.now()) };
    case 'POST /identities': {
      const form = new URLSearchParams((await readBody(request, largestCall)).toString());
      if (form.has('office')) return atOffice(request, parts.sessions);
      const chosen = form.get('account');
      const identity = parts.identities.find((each) => each.account === chosen);
      if (identity === undefined) return json(404, { code: 'NO_SUCH_IDENTITY' });
      const cookie = `${cookieName}=${parts.sessions.open(identity.account)}; ${forAYear}`;
      return { status: 303, headers: { location: '/', 'set-cookie': cookie }, body: '' };
    }
    case 'POST /call': {
      const { name, data } = call.parse(JSON.parse((await readBody(request, largestCall)).toString()));
      if (caller === undefined) return json(401, { code: 'NO_SESSION' });
      const result = await parts.functions.invoke(name, data, caller);
      return json(200, { result, now: parts.clock.now().toISOString() });
    }
    case 'GET /clock':
      return json(200, { now: parts.clock.now().toISOString(), offset: parts.clock.offset });
    case 'POST /clock':
      return moveClock(request, parts);
    default:
      if (request.method === 'PUT' && /^\/(media|evidence|lists)\//.test(url.pathname))
        return putMedium(request, url, caller, parts.storage);
      if (request.method === 'GET' || request.method === 'HEAD') return webApp(url, caller, parts.webRoot);
      return json(405, { code: 'NO_SUCH_METHOD' });
  }
}

async function moveClock(request: IncomingMessage, { clock, timers }: GatewayParts): Promise<Reply> {
  const text = (await readBody(request, largestCall)).toString();
  const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  const wanted = move.parse(form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text));
  clock.advance('advanceHours' in wanted ? wanted.advanceHours * hour : wanted.advanceDays * 24 * hour);
  await timers.runAll();
  return form
    ? { status: 303, headers: { location: '/identities#clock' }, body: '' }
    : json(200, { now: clock.now().toISOString(), offset: clock.offset });
}

async function putMedium(
  request: IncomingMessage,
  url: URL,
  caller: Caller | undefined,
  storage: Storage,
): Promise<Reply> {
  if (caller === undefined) return json(401, { code: 'NO_SESSION' });
  const content = await readBody(request, largestMedium);
  const path = decodeURIComponent(url.pathname.slice(1));
  // What a list is, is found out by whoever reads it.
  if (!path.startsWith('lists/') && !isMedium(content)) return json(415, { code: 'NO_MEDIUM' });
  // A retry puts the same file again; nobody puts another one over it.
  const standing = await storage.find(path);
  if (standing !== undefined && !standing.equals(content)) return json(409, { code: 'MEDIUM_EXISTS' });
  return json(200, { fileID: await storage.put(path, content) });
}

async function webApp(url: URL, caller: Caller | undefined, webRoot: string | undefined): Promise<Reply> {
  if (url.pathname === '/' && caller === undefined)
    return { status: 303, headers: { location: '/identities' }, body: '' };
  const file =
    webRoot === undefined ? undefined : await findStaticFile(webRoot, decodeURIComponent(url.pathname));
  if (file === undefined) return json(404, { code: 'NOT_FOUND' });
  return {
    status: 200,
    headers: { 'content-type': file.type, 'cache-control': file.cache, 'content-security-policy': policy },
    body: file.content,
  };
}

const page = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': policy,
};

function json(status: number, value: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

function cookieOf(request: IncomingMessage, name: string): string {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** The phone of whoever was chosen, else the office computer, else nobody. */
function callerOf(request: IncomingMessage, sessions: Sessions): Caller | undefined {
  const account = sessions.find(cookieOf(request, cookieName));
  if (account !== undefined) return { account };
  const browser = sessions.findBrowser(cookieOf(request, browserCookieName));
  return browser === undefined ? undefined : { browser };
}

/** From now on this browser is nobody's phone: a computer in an office, the same one as before. */
function atOffice(request: IncomingMessage, sessions: Sessions): Reply {
  const known = sessions.findBrowser(cookieOf(request, browserCookieName)) !== undefined;
  const nobody = `${cookieName}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`;
  return {
    status: 303,
    headers: {
      location: '/',
      'set-cookie': known
        ? [nobody]
        : [nobody, `${browserCookieName}=${sessions.openBrowser()}; ${forAYear}`],
    },
    body: '',
  };
}

/**
 * Refuses what another site makes a browser send.
 * @throws CloudError CROSS_SITE for a foreign Origin, or a fetch a foreign page made
 */
export function refuseOtherSites(request: IncomingMessage, origin: string): void {
  const { origin: from, 'sec-fetch-site': site } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const foreign =
    (from !== undefined && from !== origin) || (!reads && site !== undefined && site !== 'same-origin');
  if (foreign) throw new CloudError('CROSS_SITE', 'requests from other sites are refused');
}
