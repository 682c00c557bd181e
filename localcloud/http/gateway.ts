/**
 * The gateway for browsers on this machine. It gives a browser what the mini-program gets from WeChat: an
 * identity, calls of functions, uploads of files. It exists only in the local cloud.
 */
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Clock } from '../runtime/clock';
import { CloudError } from '../cloud-error';
import type { Caller, Functions } from '../runtime/functions';
import { readBody } from './exchange';
import type { Reply } from './exchange';
import { isMedium } from './medium';
import type { Sessions } from './sessions';
import type { StaticFile } from './static-files';
import { findStaticFile, isHeld } from './static-files';
import type { Storage } from '../storage';
import type { Timers } from '../runtime/timers';
import type { SentText, TextOperator } from '../text-operator';
import type { SentMessage, Wechat } from '../wechat';

/** A folder of the cloud storage into which browsers may upload files. */
export interface UploadFolder {
  /** The first part of the cloud path of every file in it. */
  readonly name: string;
  /**
   * Where true, only photos and sound are accepted. In other folders the function that reads a file checks
   * what it is.
   */
  readonly onlyMedia: boolean;
}

/** Pieces of HTML that are put into the web app's first file: at the end of its head, at the start of its body. */
export interface Strip {
  readonly head: string;
  readonly body: string;
}

/** What has left the cloud: WeChat's messages to one account, and all text messages. */
export interface Sent {
  readonly messages: readonly SentMessage[];
  readonly texts: readonly SentText[];
}

/** What a product opens to browsers. */
export interface GatewayOptions {
  /**
   * The accounts that a user of the browser may choose from; functions receive the chosen one as `WX_OPENID`.
   */
  readonly accounts: readonly string[];
  /**
   * Writes the page on which an account is chosen. The gateway serves it at `GET /identities` and takes what
   * its forms post: at `/identities` the field `account` (one of `accounts`) or `anonymous` (to give the
   * chosen account up), at `/clock` one of `advanceHours` and `advanceDays`, after which the browser is led
   * back to `/identities`. A fragment of the form's own address (`/clock#times`) stays, because a browser keeps it
   * over a redirect.
   * @param now the cloud's time
   * @returns a complete HTML document
   */
  readonly identityPage: (now: Date) => string | Promise<string>;
  /**
   * Writes a strip that stands above every page of the web app. Its forms may move the clock as those of the
   * identity page do; a form without an address of its own comes back to the page that it was pressed on. Where it
   * is left out, the web app is served as it was built.
   * @param account the account chosen at the browser; null where none is
   */
  readonly strip?: (account: string | null) => Strip;
  /**
   * Writes the page of what WeChat has sent to the account chosen at the browser, served at `GET /messages`; left out
   * where no mini-program is set up.
   * @param account null where none is chosen
   * @returns a complete HTML document
   */
  readonly messagesPage?: (account: string | null, sent: Sent, now: Date) => string;
  /** The functions that a browser may call. */
  readonly functions: readonly string[];
  readonly uploadFolders: readonly UploadFolder[];
  /** The directory of the built web app; where it is left out, only the gateway itself answers. */
  readonly webRoot?: string;
  /**
   * The directories of further sites by their names; the site `docs` is served at `/docs/`. A page of a site may show
   * another of its pages in a frame.
   */
  readonly sites?: Readonly<Record<string, string>>;
  /** What an account is called, for the pages of a site; `GET /session` tells it. */
  readonly nameOf?: (account: string) => string | undefined;
}

export interface GatewayParts {
  /** The prefix of the gateway's cookie names. */
  readonly name: string;
  /** Where it is undefined, nothing is open to browsers. */
  readonly gateway: GatewayOptions | undefined;
  readonly clock: Clock;
  readonly functions: Functions;
  readonly storage: Storage;
  readonly sessions: Sessions;
  readonly timers: Timers;
  readonly wechat: Wechat | undefined;
  readonly texts: TextOperator | undefined;
}

/** The cookie that names the account chosen at a browser. */
const sessionCookie = (name: string): string => `${name}_session`;
/**
 * The cookie that names the browser itself. It stays while an account is chosen, so that the browser is the
 * same anonymous user again afterwards.
 */
const browserCookie = (name: string): string => `${name}_browser`;
/** Where an account is chosen. */
const signInAt = '/identities';
const forAYear = 'HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000';
const largestCall = 1024 * 1024;
const largestFile = 10 * 1024 * 1024;
/** @param framedBy the pages that may show the page in a frame */
const policyOf = (framedBy: "'none'" | "'self'"): string =>
  `default-src 'self'; img-src 'self' data: blob:; connect-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ${framedBy}`;
const contentSecurityPolicy = policyOf("'none'");

const call = z.strictObject({ name: z.string(), data: z.unknown() });
/** That 允许 was pressed in WeChat's dialog of one-time messages. */
const permit = z.strictObject({ template: z.string() });
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

/**
 * Answers one request of a browser.
 * @param request the request; its body must not have been read
 * @param url the address of the request
 * @returns the answer; always 404 where nothing is open to browsers
 * @throws CloudError and zod's errors, which the server turns into a 4xx answer
 */
export async function answerBrowser(request: IncomingMessage, url: URL, parts: GatewayParts): Promise<Reply> {
  const { gateway } = parts;
  if (gateway === undefined) return json(404, { code: 'NOT_FOUND' });
  const caller = callerOf(request, parts);
  switch (`${request.method ?? 'GET'} ${url.pathname}`) {
    case 'GET /session':
      return caller === undefined ? json(401, { code: 'NO_SESSION' }) : json(200, whoIs(caller, gateway));
    case 'GET /identities':
      return { status: 200, headers: page, body: await gateway.identityPage(parts.clock.now()) };
    case 'POST /identities': {
      const form = new URLSearchParams((await readBody(request, largestCall)).toString());
      if (form.has('anonymous')) return becomeAnonymous(request, parts);
      const account = form.get('account');
      if (account === null || !gateway.accounts.includes(account))
        return json(404, { code: 'NO_SUCH_IDENTITY' });
      const cookie = `${sessionCookie(parts.name)}=${parts.sessions.open(account)}; ${forAYear}`;
      return { status: 303, headers: { location: '/', 'set-cookie': cookie }, body: '' };
    }
    case 'POST /call': {
      const { name, data } = call.parse(JSON.parse((await readBody(request, largestCall)).toString()));
      if (!gateway.functions.includes(name))
        throw new CloudError('INVALID_PARAM', `browsers may not call the function ${name}`);
      if (caller === undefined) return json(401, { code: 'NO_SESSION', signInAt });
      const result = await parts.functions.invoke(name, data, caller);
      return json(200, { result, now: parts.clock.now().toISOString() });
    }
    case 'POST /guest':
      return becomeGuest(request, parts);
    case 'GET /messages': {
      if (gateway.messagesPage === undefined) return json(404, { code: 'NOT_FOUND' });
      const account = caller !== undefined && 'account' in caller ? caller.account : null;
      const messages = (parts.wechat?.sent ?? []).filter((message) => message.account === account);
      const texts = parts.texts?.sent ?? [];
      return {
        status: 200,
        headers: page,
        body: gateway.messagesPage(account, { messages, texts }, parts.clock.now()),
      };
    }
    case 'POST /permit': {
      const { template } = permit.parse(JSON.parse((await readBody(request, largestCall)).toString()));
      if (caller === undefined || !('account' in caller)) return json(401, { code: 'NO_SESSION' });
      parts.wechat?.permit(caller.account, template);
      return json(200, {});
    }
    case 'GET /clock':
      return json(200, { now: parts.clock.now().toISOString(), offset: parts.clock.offset });
    case 'POST /clock':
      return moveClock(request, parts, signInAt);
    case 'POST /':
      return gateway.strip === undefined
        ? json(405, { code: 'NO_SUCH_METHOD' })
        : moveClock(request, parts, '/');
    default: {
      const folder = gateway.uploadFolders.find(({ name }) => url.pathname.startsWith(`/${name}/`));
      if (request.method === 'PUT' && folder !== undefined)
        return putFile(request, url, folder, caller, parts.storage);
      if (request.method !== 'GET' && request.method !== 'HEAD') return json(405, { code: 'NO_SUCH_METHOD' });
      const site = Object.entries(gateway.sites ?? {}).find(([name]) => url.pathname.startsWith(`/${name}/`));
      if (site !== undefined) return siteFile(request, url, ...site);
      return webApp(request, url, caller, gateway);
    }
  }
}

function whoIs(caller: Caller, { nameOf }: GatewayOptions): Readonly<Record<string, string | null>> {
  if (!('account' in caller)) return { account: null };
  const name = nameOf?.(caller.account);
  return { account: caller.account, ...(name === undefined ? {} : { name }) };
}

/** A file as a browser takes it; a browser that holds it already is told so. */
function staticReply(file: StaticFile, held: string | undefined, policy: string): Reply {
  const headers = { ...file.headers, 'content-security-policy': policy };
  return isHeld(file.headers.etag, held)
    ? { status: 304, headers, body: '' }
    : { status: 200, headers, body: file.content };
}

async function siteFile(request: IncomingMessage, url: URL, name: string, directory: string): Promise<Reply> {
  const { 'accept-encoding': accepted, 'if-none-match': held } = request.headers;
  const path = decodeURIComponent(url.pathname).slice(`/${name}`.length);
  const file = await findStaticFile(directory, path, accepted);
  return file === undefined ? json(404, { code: 'NOT_FOUND' }) : staticReply(file, held, policyOf("'self'"));
}

/** Moves the clock, and does at once what is due then. @param back where a form leads the browser afterwards */
async function moveClock(
  request: IncomingMessage,
  { clock, timers }: GatewayParts,
  back: string,
): Promise<Reply> {
  const text = (await readBody(request, largestCall)).toString();
  const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  const wanted = move.parse(form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text));
  clock.advance('advanceHours' in wanted ? wanted.advanceHours * hour : wanted.advanceDays * 24 * hour);
  await timers.runAll();
  return form
    ? { status: 303, headers: { location: back }, body: '' }
    : json(200, { now: clock.now().toISOString(), offset: clock.offset });
}

async function putFile(
  request: IncomingMessage,
  url: URL,
  folder: UploadFolder,
  caller: Caller | undefined,
  storage: Storage,
): Promise<Reply> {
  if (caller === undefined) return json(401, { code: 'NO_SESSION' });
  const content = await readBody(request, largestFile);
  const path = decodeURIComponent(url.pathname.slice(1));
  if (folder.onlyMedia && !isMedium(content)) return json(415, { code: 'NO_MEDIUM' });
  // A retry uploads the same file again; another file never replaces it.
  const standing = await storage.find(path);
  if (standing !== undefined && !standing.equals(content)) return json(409, { code: 'MEDIUM_EXISTS' });
  return json(200, { fileID: await storage.put(path, content) });
}

async function webApp(
  request: IncomingMessage,
  url: URL,
  caller: Caller | undefined,
  { webRoot, strip }: GatewayOptions,
): Promise<Reply> {
  // An app knows which of its pages are open to everybody; a gateway without one leads to the identities at once.
  if (url.pathname === '/' && caller === undefined && webRoot === undefined)
    return { status: 303, headers: { location: signInAt }, body: '' };
  const { 'accept-encoding': accepted, 'if-none-match': held } = request.headers;
  const hasStrip = strip !== undefined && (url.pathname === '/' || url.pathname === '/index.html');
  const file =
    webRoot === undefined
      ? undefined
      : await findStaticFile(webRoot, decodeURIComponent(url.pathname), hasStrip ? undefined : accepted);
  if (file === undefined) return json(404, { code: 'NOT_FOUND' });
  // Every page of the web app is drawn in its first file.
  if (hasStrip) {
    const account = caller !== undefined && 'account' in caller ? caller.account : null;
    return { status: 200, headers: page, body: withStrip(file.content.toString(), strip(account)) };
  }
  return staticReply(file, held, contentSecurityPolicy);
}

/** The web app's first file with the strip in it. Throws where the file has no head and body to put it into. */
function withStrip(html: string, { head, body }: Strip): string {
  const whole = /^([^]*)(<\/head>[^]*?<body[^>]*>)([^]*)$/.exec(html);
  if (whole === null) throw new Error('the first file of the web app has no head and body');
  const [, before = '', between = '', after = ''] = whole;
  return before + head + between + body + after;
}

const page = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy,
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

/**
 * The account chosen at the browser; else the browser as an anonymous user; else, for a browser that has
 * never been here, undefined.
 */
function callerOf(request: IncomingMessage, { name, sessions }: GatewayParts): Caller | undefined {
  const account = sessions.find(cookieOf(request, sessionCookie(name)));
  if (account !== undefined) return { account };
  const browser = sessions.findBrowser(cookieOf(request, browserCookie(name)));
  return browser === undefined ? undefined : { browser };
}

/**
 * Ends the choice of an account at a browser: from now on the browser is an anonymous user, the same one as
 * before where it was one before.
 */
function becomeAnonymous(request: IncomingMessage, { name, sessions }: GatewayParts): Reply {
  const known = sessions.findBrowser(cookieOf(request, browserCookie(name))) !== undefined;
  const nobody = `${sessionCookie(name)}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`;
  return {
    status: 303,
    headers: {
      location: '/',
      'set-cookie': known
        ? [nobody]
        : [nobody, `${browserCookie(name)}=${sessions.openBrowser()}; ${forAYear}`],
    },
    body: '',
  };
}

/** Lets a browser that has never been here in as an anonymous user; any other stays who it is. */
function becomeGuest(request: IncomingMessage, parts: GatewayParts): Reply {
  const headers = { ...json(200, {}).headers };
  return callerOf(request, parts) !== undefined
    ? { status: 200, headers, body: '{}' }
    : {
        status: 200,
        headers: {
          ...headers,
          'set-cookie': `${browserCookie(parts.name)}=${parts.sessions.openBrowser()}; ${forAYear}`,
        },
        body: '{}',
      };
}

/**
 * Refuses a request that another site makes the browser send.
 * @param origin the gateway's own origin
 * @throws CloudError CROSS_SITE for another Origin, or for a fetch by a page of another site
 */
export function refuseOtherSites(request: IncomingMessage, origin: string): void {
  const { origin: from, 'sec-fetch-site': site } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const foreign =
    (from !== undefined && from !== origin) || (!reads && site !== undefined && site !== 'same-origin');
  if (foreign) throw new CloudError('CROSS_SITE', 'requests from other sites are refused');
}
