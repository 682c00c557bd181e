/** The built web app, served from its directory and from nowhere else. */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { encodings, takenEncodings } from './encodings';

/** The content types of the files in a build or in the storage; any other file is served as a download. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.webm': 'audio/webm',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/** The content type of a file name. */
export function contentType(name: string): string {
  return types[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

/** A file of the web app, and the headers that say what it is, how it is packed and how long it stays true. */
export interface StaticFile {
  readonly content: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The content of a file in a folder, wherever links lead; undefined when there is none. */
async function contentIn(folder: string, name: string): Promise<Buffer | undefined> {
  try {
    const [home, file] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    return file.startsWith(home + sep) ? await readFile(file) : undefined;
  } catch (error) {
    if (
      ['ENOENT', 'EISDIR', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
    )
      return undefined;
    throw error;
  }
}

/**
 * A file of the web app by the path of its address, as small as the build holds it and the browser takes it;
 * undefined when there is none.
 * @param accepted the browser's header `Accept-Encoding`
 */
export async function findStaticFile(
  root: string,
  path: string,
  accepted: string | undefined,
): Promise<StaticFile | undefined> {
  const name = path === '/' ? '/index.html' : path;
  const plain = await contentIn(root, name);
  if (plain === undefined) return undefined;
  const packed = await Promise.all(
    encodings.map(async (encoding) => ({
      encoding,
      content: await contentIn(root, `${name}${encoding.ending}`),
    })),
  );
  const taken = takenEncodings(accepted);
  const smallest = packed.find(({ encoding, content }) => content !== undefined && taken.includes(encoding));
  const content = smallest?.content ?? plain;
  return {
    content,
    headers: {
      'content-type': contentType(name),
      // A file whose name holds a hash of its content never changes; every other file is asked for again each
      // time, and sent again where its tag is another.
      ...(/[.-][0-9a-f]{8,}\.\w+$/.test(name)
        ? { 'cache-control': 'public, max-age=31536000, immutable' }
        : { 'cache-control': 'no-cache', etag: `"${createHash('sha256').update(content).digest('hex')}"` }),
      ...(packed.some((one) => one.content !== undefined) ? { vary: 'accept-encoding' } : {}),
      ...(smallest?.content === undefined ? {} : { 'content-encoding': smallest.encoding.name }),
    },
  };
}

/** Whether a browser holds the file with this tag already: `If-None-Match: "…", W/"…"` or `*`. */
export function isHeld(tag: string | undefined, ifNoneMatch: string | undefined): boolean {
  if (tag === undefined || ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((held) => [tag, '*'].includes(held.trim().replace(/^W\//, '')));
}
