/**
 * Seals what privacy law protects: ID numbers, telephone numbers, addresses and the words of requests (PIPL
 * art. 28, 51). It uses AES-256-GCM with a random nonce; the place of the text (collection, document, field)
 * is authenticated with it, so that no sealed text can be moved to another person. A sealed value is found by
 * its keyed hash alone. The keys come only from the environment.
 */
import { plainNumber } from '../../shared/plain-text';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { ClaimAsk } from '../../shared/person/claim';
import type { Person } from '../../shared/person/person';

/**
 * Where a sealed text is stored: the collection, the document and the field; for a request, the third part is
 * the event that brought the words. A place that is not listed does not compile.
 */
export type Place =
  | readonly ['person', personId: string, field: keyof Person['sealed'] | 'access' | 'facts']
  | readonly ['request', requestId: string, event: string]
  | readonly ['claimAsk', askId: string, field: keyof ClaimAsk['sealed']]
  | readonly ['listPart', partId: string, field: 'sealed']
  | readonly ['accessToken', appId: string, field: 'sealed'];

/** Seals texts, opens them, and makes the keyed hashes by which sealed values are found. */
export interface Sealer {
  /** Seals a text for its place; two sealings of one text differ. */
  seal(text: string, place: Place): string;
  /**
   * Opens what was sealed for this place. Throws when the key is unknown, or the text was altered or moved.
   */
  open(sealed: string, place: Place): string;
  /** The keyed hash under which a normalised identifier is found. */
  keyOf(identifier: string): string;
  /**
   * The keyed hash of a content. It tells one content from another, and without the key the content cannot be
   * found by trying possible values.
   */
  markOf(content: string): string;
}

const KEY_BYTES = 32;

function keyFrom(name: string, encoded: string): Buffer {
  const key = Buffer.from(encoded, 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${name}: a key is ${KEY_BYTES} random bytes in base64`);
  // A key that was typed by hand, counted up or left at an example's value has few distinct bytes or is plain
  // text; a random key has neither trait.
  if (new Set(key).size < 16 || /^[\x20-\x7e]+$/.test(key.toString('latin1')))
    throw new Error(`${name}: this looks like a default key; make one at random`);
  return key;
}

/**
 * Brings an identifier into the one form that is hashed: full-width digits, spaces as people type them and a
 * small x are converted.
 */
function normalise(identifier: string): string {
  return plainNumber(identifier);
}

/**
 * Reads the keys and refuses to start without good ones.
 * @param env `WENXU_SEAL_KEYS` = `id:base64[,id:base64…]`, of which the first seals and all can open;
 *   `WENXU_HASH_KEY` = base64.
 * @throws when a key is missing, is short or looks like a default, or when the hash key is also a sealing
 *   key.
 */
export function sealerFrom(env: Readonly<Record<string, string | undefined>>): Sealer {
  const hashKey = keyFrom('WENXU_HASH_KEY', env.WENXU_HASH_KEY ?? '');
  const keys = new Map<string, Buffer>();
  for (const entry of (env.WENXU_SEAL_KEYS ?? '').split(',')) {
    const [id = '', encoded = ''] = entry.split(':');
    if (!/^[a-z0-9]{1,8}$/.test(id)) throw new Error('WENXU_SEAL_KEYS: id:base64[,id:base64]');
    keys.set(id, keyFrom('WENXU_SEAL_KEYS', encoded));
  }
  if ([...keys.values()].some((key) => key.equals(hashKey)))
    throw new Error('WENXU_HASH_KEY must differ from every sealing key');
  const [current] = keys;
  if (current === undefined) throw new Error('WENXU_SEAL_KEYS: no key');
  const [currentId, currentKey] = current;

  return {
    seal(text, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', currentKey, nonce).setAAD(
        Buffer.from([...place, currentId].join('|')),
      );
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${currentId}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`;
    },
    open(sealed, place) {
      const [version, id = '', nonce = '', body = ''] = sealed.split('.');
      const key = keys.get(id);
      if (version !== 'v1' || key === undefined)
        throw new Error('sealed with a key this process does not have');
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
        .setAAD(Buffer.from([...place, id].join('|')))
        .setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    },
    keyOf(identifier) {
      return createHmac('sha256', hashKey).update(normalise(identifier)).digest('base64url');
    },
    markOf(content) {
      return createHmac('sha256', hashKey).update(`mark|${content}`).digest('base64url').slice(0, 22);
    },
  };
}
