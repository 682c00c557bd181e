/**
 * The one HTTP server: the SDK at `/admin`, WeChat's interface at `/wechat/`, files at `/storage/`, browsers at every
 * other address. It listens on this machine only.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import * as z from 'zod';
import { CloudError } from '../cloud-error';
import type { Carried } from '../store/documents';
import { answerBrowser, refuseOtherSites } from './gateway';
import type { GatewayParts } from './gateway';
import { readBody } from './exchange';
import type { Reply } from './exchange';
import { perform, verify } from './protocol';
import type { Parts } from './protocol';
import { contentType } from './static-files';
import type { Storage } from '../storage';
import type { TextOperator } from '../text-operator';
import type { Wechat } from '../wechat';

/**
 * One action of the SDK and its result. Times are in milliseconds since the process began, so that overlaps
 * are visible.
 */
export interface RequestRecord {
  readonly action: string;
  /** Set when documents were written or removed. */
  readonly written?: Written;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Set when the action was refused: the code, and the store's message. */
  readonly code?: string;
  readonly message?: string;
  /** Set when documents were searched for. */
  readonly query?: Carried;
}

/** How many documents of a collection an action wrote or removed. */
export interface Written {
  readonly collection: string;
  readonly documents: number;
}

export interface ServerParts extends Parts, GatewayParts {
  /** The operator of text messages, whose interface has one address for everything and names the action in a header. */
  readonly texts: TextOperator | undefined;
  /** WeChat's own interface, at `/wechat/`; undefined where the product has no mini-program. */
  readonly wechat: Wechat | undefined;
  /** Takes the record of the last query, which is then removed. */
  readonly takeCarried: () => Carried | undefined;
  readonly record: (record: RequestRecord) => void;
}

const largestAction = 20 * 1024 * 1024;
const largestFile = 50 * 1024 * 1024;

/** Starts the server. @returns the server with the port it listens on */
export async function startServer(
  port: number,
  parts: ServerParts,
): Promise<{ server: Server; port: number }> {
  let hosts: readonly string[] = [];
  const server = createServer((request, response) => {
    answer(request, hosts, parts).then(
      ({ status, headers, body }) => {
        // Under the policy `no-referrer` a browser would send the page's own forms with `Origin: null`, as
        // another site's would be.
        response.writeHead(status, {
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
          // Head and body are sent in one piece: a chunked answer costs both sides several times the work. That
          // something is unchanged has no body, and the length would be that of what the browser holds.
          ...(status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }),
          ...headers,
        });
        response.end(request.method === 'HEAD' ? undefined : body);
        // A body that was refused before it was read completely would otherwise hold the connection.
        if (!request.complete) request.destroy();
      },
      (error: unknown) => {
        console.error('local cloud:', error);
        response.writeHead(500).end();
      },
    );
  });
  // Longer than the SDK keeps its own sockets; otherwise the SDK would use connections that the server is
  // just closing.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  hosts = [`127.0.0.1:${address.port}`, `localhost:${address.port}`];
  return { server, port: address.port };
}

async function answer(
  request: IncomingMessage,
  hosts: readonly string[],
  parts: ServerParts,
): Promise<Reply> {
  const { host = '' } = request.headers;
  // Another host name that resolves to this machine is a foreign page trying to reach in (DNS rebinding).
  if (!hosts.includes(host)) return refused(403, 'WRONG_HOST');
  const url = new URL(request.url ?? '/', `http://${host}`);
  if (url.pathname === '/admin') return admin(request, host, parts);
  try {
    refuseOtherSites(request, url.origin);
    if (url.pathname.startsWith('/wechat/')) return await wechat(request, url, parts);
    if (request.headers['x-tc-action'] !== undefined) return await textMessage(request, parts);
    if (url.pathname.startsWith('/storage/')) return await file(request, url, parts.storage);
    // Browsers are led to one address, so that cookies, links and the content policy agree.
    if (host !== hosts[0] && request.method === 'GET')
      return {
        status: 308,
        headers: { location: `http://${hosts[0] ?? ''}${request.url ?? '/'}` },
        body: '',
      };
    return await answerBrowser(request, url, parts);
  } catch (error) {
    if (error instanceof CloudError) return refused(statusOf(error.code), error.code, error.message);
    if (error instanceof z.ZodError || error instanceof SyntaxError || error instanceof URIError)
      return refused(400, 'INVALID_PARAM', error.message);
    throw error;
  }
}

/** Answers a function's call of WeChat. */
async function wechat(request: IncomingMessage, url: URL, parts: ServerParts): Promise<Reply> {
  const body: unknown = JSON.parse((await readBody(request, largestAction)).toString());
  const path = url.pathname.slice('/wechat'.length);
  return answered(request, parts.wechat?.answer(path, url.searchParams.get('access_token'), body));
}

/** Answers a function's call of the operator of text messages. */
async function textMessage(request: IncomingMessage, parts: ServerParts): Promise<Reply> {
  const body: unknown = JSON.parse((await readBody(request, largestAction)).toString());
  return answered(request, parts.texts?.answer(request.headers, body));
}

/** An answer of somebody outside the cloud. Where a test demands that none comes, the connection breaks off. */
function answered(request: IncomingMessage, answer: object | undefined): Reply {
  if (answer === undefined) {
    request.socket.destroy();
    return { status: 504, headers: {}, body: '' };
  }
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) };
}

async function admin(request: IncomingMessage, host: string, parts: ServerParts): Promise<Reply> {
  const requestId = randomUUID();
  const startedAt = performance.now();
  let action = 'unknown';
  let written: Written | undefined;
  let code: string | undefined;
  let message: string | undefined;
  let query: Carried | undefined;
  let envelope: Readonly<Record<string, unknown>>;
  try {
    const params = JSON.parse((await readBody(request, largestAction)).toString()) as Record<string, unknown>;
    action = String(params.action);
    verify({ url: `http://${host}${request.url ?? ''}`, headers: request.headers, params }, parts);
    const done = perform(params, parts);
    // Documents are searched synchronously, so the last recorded query belongs to this action.
    query = parts.takeCarried();
    envelope = await done;
    written = writtenBy(action, params, envelope);
  } catch (error) {
    if (!(error instanceof CloudError || error instanceof z.ZodError || error instanceof SyntaxError))
      console.error('local cloud:', error);
    code =
      error instanceof CloudError
        ? error.code
        : error instanceof z.ZodError || error instanceof SyntaxError
          ? 'INVALID_PARAM'
          : 'SYS_ERR';
    message = error instanceof Error ? error.message : String(error);
    envelope = { code, message };
  }
  parts.record({
    action,
    startedAt,
    endedAt: performance.now(),
    ...(code && { code, message: message ?? '' }),
    ...(query && { query }),
    ...(written && { written }),
  });
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...envelope, requestId }),
  };
}

const writing = z.object({ collectionName: z.string() });
const wrote = z.object({
  data: z.union([
    z.object({ insertedIds: z.array(z.unknown()) }),
    z.object({ updated: z.int(), upsert_id: z.union([z.string(), z.number(), z.null()]) }),
    z.object({ updated: z.int() }),
    z.object({ deleted: z.int() }),
  ]),
});

/**
 * What an action wrote, read from its parameters and its answer; undefined for an action that changed
 * nothing.
 */
function writtenBy(action: string, params: unknown, envelope: unknown): Written | undefined {
  if (!/^database\.(insert|modify|remove)/.test(action)) return undefined;
  const [asked, answered] = [writing.safeParse(params), wrote.safeParse(envelope)];
  if (!asked.success || !answered.success) return undefined;
  const { data } = answered.data;
  const documents =
    'insertedIds' in data
      ? data.insertedIds.length
      : 'deleted' in data
        ? data.deleted
        : 'upsert_id' in data && data.upsert_id !== null
          ? data.updated + 1
          : data.updated;
  return documents === 0 ? undefined : { collection: asked.data.collectionName, documents };
}

async function file(request: IncomingMessage, url: URL, storage: Storage): Promise<Reply> {
  const path = decodeURIComponent(url.pathname.slice('/storage/'.length));
  if (request.method === 'PUT') {
    if (!storage.mayPut(path, request.headers.authorization ?? '')) return xmlRefusal('AccessDenied');
    await storage.put(path, await readBody(request, largestFile));
    return { status: 200, headers: {}, body: '' };
  }
  if (!storage.mayRead(path, url.searchParams.get('t') ?? '', url.searchParams.get('sign') ?? ''))
    return xmlRefusal('AccessDenied');
  const content = await storage.find(path);
  if (content === undefined) return xmlRefusal('NoSuchKey', 404);
  const type = contentType(path);
  // An uploaded file is shown when it is a picture and played when it is sound, and never run as a page.
  const headers = {
    'content-type': type,
    'content-length': String(content.length),
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  };
  return {
    status: 200,
    headers: /^(audio|image)\/(?!svg)/.test(type)
      ? headers
      : { ...headers, 'content-disposition': 'attachment' },
    body: content,
  };
}

/** A refusal by object storage, which answers in XML; the SDK reads the code from it. */
function xmlRefusal(code: string, status = 403): Reply {
  const body = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>${randomUUID()}</RequestId><TraceId>local</TraceId></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

function statusOf(code: string): number {
  if (code === 'CROSS_SITE') return 403;
  if (code === 'EXCEED_MAX_PAYLOAD_SIZE') return 413;
  return code.startsWith('FUNCTION') ? 502 : 400;
}

function refused(status: number, code: string, message = code): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ code, message }),
  };
}
