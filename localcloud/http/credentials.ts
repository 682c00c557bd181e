/** The key pair with which the SDK signs: it is made once for a data directory and written nowhere else. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
}

/** Reads the key pair of a data directory, or makes it at the first start, readable by its owner alone. */
export function credentialsOf(directory: string): Credentials {
  const file = join(directory, 'credentials.json');
  if (!existsSync(file)) {
    const fresh: Credentials = {
      secretId: `AKID${randomBytes(16).toString('hex')}`,
      secretKey: randomBytes(32).toString('hex'),
    };
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
    return fresh;
  }
  const { secretId, secretKey } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Credentials>;
  if (typeof secretId !== 'string' || typeof secretKey !== 'string')
    throw new Error(`${file} holds no key pair`);
  return { secretId, secretKey };
}
