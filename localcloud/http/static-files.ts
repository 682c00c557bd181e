/** The built web app, served from its directory and from nowhere else. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

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

/** A file of the web app by the path of its address; undefined when there is none. */
export async function findStaticFile(
  root: string,
  path: string,
): Promise<{ content: Buffer; type: string; cache: string } | undefined> {
  const name = path === '/' ? '/index.html' : path;
  try {
    const [home, file] = await Promise.all([realpath(root), realpath(join(root, name))]);
    if (!file.startsWith(home + sep)) return undefined;
    // A file whose name holds a hash of its content never changes; every other file is asked for again each
    // time.
    const cache = /[.-][0-9a-f]{8,}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { content: await readFile(file), type: contentType(file), cache };
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
