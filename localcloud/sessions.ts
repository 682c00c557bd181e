/** Who is signed in at the browser gateway: an opaque token in a cookie, its hash in the data directory. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class Sessions {
  readonly #file: string;
  readonly #accounts: Map<string, string>;

  constructor(directory: string) {
    this.#file = join(directory, 'sessions.json');
    this.#accounts = new Map(existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as [string, string][]) : []);
  }

  /** Signs an account in. @returns the token for its cookie */
  open(account: string): string {
    const token = randomBytes(32).toString('base64url');
    this.#accounts.set(hash(token), account);
    writeFileSync(`${this.#file}.new`, JSON.stringify([...this.#accounts]), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
    return token;
  }

  /** The account a token belongs to. */
  find(token: string): string | undefined {
    return this.#accounts.get(hash(token));
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('base64url');
