/**
 * Cloud storage: files by their cloud path, uploaded with a signed permission and read through signed links
 * that expire by the cloud's clock. On disk a file is named by the hash of its path, so that no path can lead
 * out of the directory.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from './runtime/clock';
import { CloudError } from './cloud-error';

export interface StorageOptions {
  readonly directory: string;
  readonly envId: string;
  /** The key that signs uploads and links. */
  readonly secret: string;
  readonly clock: Clock;
  /** The address of the local cloud, which is known once it listens. */
  readonly origin: () => string;
}

const bucket = 'local';
const uploadSeconds = 900;
/** How many seconds a link is valid where no age is asked for. */
const linkSeconds = 86_400;

/** The files of one local cloud. */
export class Storage {
  readonly #options: StorageOptions;

  constructor(options: StorageOptions) {
    this.#options = options;
    mkdirSync(options.directory, { recursive: true });
  }

  /**
   * The address at which a file is uploaded, and the permission to do so.
   * @throws CloudError INVALID_PARAM for a text that is no cloud path
   */
  uploadMetadata(path: string): {
    url: string;
    token: string;
    authorization: string;
    fileId: string;
    cosFileId: string;
  } {
    const until = this.#seconds() + uploadSeconds;
    const fileId = this.fileId(checked(path));
    const [url, authorization] = [
      `${this.#options.origin()}/storage/${encodeURIComponent(path)}`,
      `${until}.${this.#sign('put', path, until)}`,
    ];
    // The SDK sends `cosFileId` as a header, which may hold only ASCII.
    return {
      url,
      token: 'local',
      authorization,
      fileId,
      cosFileId: createHash('sha256').update(fileId).digest('hex'),
    };
  }

  /** Whether `authorization` permits uploading a file to this path now. */
  mayPut(path: string, authorization: string): boolean {
    const [until = '', signature = ''] = authorization.split('.');
    return this.#holds('put', path, until, signature);
  }

  /** Whether a link's query permits reading this path now. */
  mayRead(path: string, until: string, signature: string): boolean {
    return this.#holds('get', path, until, signature);
  }

  /** A link to a file that is valid for `maxAge` seconds of the cloud's time. */
  link(
    fileID: string,
    maxAge = linkSeconds,
  ): { code: string; fileID: string; tempFileURL: string; maxAge: number } {
    const path = this.#pathOf(fileID);
    if (path === undefined || !existsSync(this.#file(path)))
      return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '', maxAge };
    const until = this.#seconds() + maxAge;
    return {
      code: 'SUCCESS',
      fileID,
      tempFileURL: `${this.#options.origin()}/storage/${path}?sign=${this.#sign('get', path, until)}&t=${until}`,
      maxAge,
    };
  }

  /** Removes a file. */
  remove(fileID: string): { code: string; fileID: string } {
    const path = this.#pathOf(fileID);
    if (path === undefined || !existsSync(this.#file(path))) return { code: 'STORAGE_FILE_NONEXIST', fileID };
    rmSync(this.#file(path));
    return { code: 'SUCCESS', fileID };
  }

  /** The id under which a path is known. */
  fileId(path: string): string {
    return `cloud://${this.#options.envId}.${bucket}/${path}`;
  }

  /**
   * Stores a file; it is on disk when this resolves.
   * @throws CloudError INVALID_PARAM for a text that is no cloud path
   */
  async put(path: string, content: Buffer): Promise<string> {
    const file = this.#file(checked(path));
    const fresh = `${file}.${randomBytes(8).toString('hex')}.new`;
    const handle = await open(fresh, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
    return this.fileId(path);
  }

  /** A file's content, or undefined when there is none. */
  async find(path: string): Promise<Buffer | undefined> {
    const file = this.#file(path);
    return existsSync(file) ? readFile(file) : undefined;
  }

  #file(path: string): string {
    return join(this.#options.directory, createHash('sha256').update(path).digest('hex'));
  }

  #pathOf(fileID: string): string | undefined {
    const start = this.fileId('');
    return fileID.startsWith(start) ? fileID.slice(start.length) : undefined;
  }

  #seconds(): number {
    return Math.floor(this.#options.clock.now().getTime() / 1000);
  }

  #sign(verb: 'get' | 'put', path: string, until: number): string {
    return createHmac('sha256', this.#options.secret)
      .update(JSON.stringify([verb, path, until]))
      .digest('hex');
  }

  #holds(verb: 'get' | 'put', path: string, until: string, signature: string): boolean {
    const [own, theirs] = [Buffer.from(this.#sign(verb, path, Number(until))), Buffer.from(signature)];
    return own.length === theirs.length && timingSafeEqual(own, theirs) && this.#seconds() <= Number(until);
  }
}

/**
 * Checks a cloud path: it must be relative, without empty, `.` or `..` parts, and without characters that a
 * link would have to escape.
 */
function checked(path: string): string {
  const strange =
    /[\u0000-\u001f\u007f\\?#%]/.test(path) ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (strange || Buffer.byteLength(path) > 850)
    throw new CloudError('INVALID_PARAM', 'no path for a file in cloud storage');
  return path;
}
