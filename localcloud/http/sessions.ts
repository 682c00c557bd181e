/** Who calls at the browser gateway: opaque tokens in cookies, their hashes in the data directory. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class Sessions {
  readonly #file: string;
  /** By token; null for a browser nobody is chosen at. */
  readonly #accounts: Map<string, string | null>;

  constructor(directory: string) {
    this.#file = join(directory, 'sessions.json');
    this.#accounts = new Map(
      existsSync(this.#file)
        ? (JSON.parse(readFileSync(this.#file, 'utf8')) as [string, string | null][])
        : [],
    );
  }

  /** Makes a browser an account's phone. @returns the token for its cookie */
  open(account: string): string {
    return this.#issue(account);
  }

  /**
   * Knows a browser from all others, as CloudBase knows an anonymous user.
   * @returns the token for its cookie
   */
  openBrowser(): string {
    return this.#issue(null);
  }

  /** The account a token belongs to. */
  find(token: string): string | undefined {
    return this.#accounts.get(hash(token)) ?? undefined;
  }

  /** What functions are told of the browser a token belongs to. */
  findBrowser(token: string): string | undefined {
    const known = hash(token);
    return this.#accounts.get(known) === null ? known : undefined;
  }

  #issue(account: string | null): string {
    const token = randomBytes(32).toString('base64url');
    this.#accounts.set(hash(token), account);
    writeFileSync(`${this.#file}.new`, JSON.stringify([...this.#accounts]), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
    return token;
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('base64url');
