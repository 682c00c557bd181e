/** The sessions of the browser gateway: opaque tokens in cookies, and their hashes in the data directory. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class Sessions {
  readonly #file: string;
  /** The account by the hash of a token; null for a browser at which no account is chosen. */
  readonly #accounts: Map<string, string | null>;

  constructor(directory: string) {
    this.#file = join(directory, 'sessions.json');
    this.#accounts = new Map(
      existsSync(this.#file)
        ? (JSON.parse(readFileSync(this.#file, 'utf8')) as [string, string | null][])
        : [],
    );
  }

  /** Chooses an account at a browser. @returns the token for its cookie */
  open(account: string): string {
    return this.#issue(account);
  }

  /**
   * Gives a browser an identity of its own, as CloudBase gives one to an anonymous user.
   * @returns the token for its cookie
   */
  openBrowser(): string {
    return this.#issue(null);
  }

  /** The account a token belongs to; undefined where there is none. */
  find(token: string): string | undefined {
    return this.#accounts.get(hash(token)) ?? undefined;
  }

  /**
   * The id of the anonymous browser a token belongs to, as functions receive it; undefined where there is
   * none.
   */
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
