/**
 * What is kept on a phone: a test puts it there before a page opens, and reads it without going through a
 * page.
 */
import type { Page } from 'playwright-core';
import { digestOf } from '../../cloudfunctions/aggregate/hash-chain';
import type { Draft, Entry, KeptMedium, Outgoing, Written } from '../../miniprogram/keep/entries';

/** A medium with its content. */
export interface GivenMedium {
  readonly about: KeptMedium;
  readonly content: Buffer;
  readonly type: string;
}

export interface OnPhone {
  readonly entries: readonly Entry[];
  readonly media: readonly GivenMedium[];
}

/** An entry that an account is still writing, as it is kept on the phone. */
export function written(name: string, account: string, content: unknown): Written {
  return { kind: 'written', id: `${name}.${digestOf(account)}`, at: '2026-11-23T01:00:00.000Z', content };
}

/**
 * Empties the phone and puts these things on it. The page must have an address of the county without a
 * program, because a program would write meanwhile.
 */
export async function putOnPhone(page: Page, { entries, media }: OnPhone): Promise<void> {
  const given = media.map(({ about, content, type }) => ({
    about,
    type,
    content: content.toString('base64'),
  }));
  await page.evaluate(
    async ({ entries: small, given: large }) => {
      await new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('wenxu');
        removing.onsuccess = () => resolve();
        removing.onerror = () => reject(new Error('the phone is not emptied'));
      });
      if (small.length + large.length === 0) return;
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('wenxu', 1);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('small', { keyPath: 'id' });
          opening.result.createObjectStore('content');
        };
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['small', 'content'], 'readwrite');
          for (const entry of small) writing.objectStore('small').put(entry);
          for (const { about, type, content } of large) {
            const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)).buffer;
            writing.objectStore('small').put({ ...about, of: 'medium' });
            writing.objectStore('content').put({ bytes, type }, about.id);
          }
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
        opening.onerror = () => reject(new Error('nothing is put on the phone'));
      });
    },
    { entries, given },
  );
}

/** Everything on the phone except the content of the media: the entries, and what is known of the media. */
async function small(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('wenxu', 1);
        opening.onerror = () => reject(new Error('the phone is not read'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('small').objectStore('small').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}

function hasKind<Kind extends string>(thing: unknown, kind: Kind): thing is { kind: Kind } {
  return typeof thing === 'object' && thing !== null && 'kind' in thing && thing.kind === kind;
}

export async function draftsOn(page: Page): Promise<Draft[]> {
  return (await small(page)).filter((thing): thing is Draft => hasKind(thing, 'draft'));
}

export async function outgoingOn(page: Page): Promise<Outgoing[]> {
  return (await small(page)).filter((thing): thing is Outgoing => hasKind(thing, 'outgoing'));
}

export async function writtenOn(page: Page): Promise<Written[]> {
  return (await small(page)).filter((thing): thing is Written => hasKind(thing, 'written'));
}

export async function mediaOn(page: Page): Promise<KeptMedium[]> {
  return (await small(page)).filter(
    (thing): thing is KeptMedium => hasKind(thing, 'photo') || hasKind(thing, 'sound'),
  );
}

/** Waits until a condition holds for what is kept on the phone. */
export async function untilKept(
  page: Page,
  what: string,
  holds: (page: Page) => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds(page))) {
    if (Date.now() > deadline)
      throw new Error(`${what}: not within 10 s; on the phone lies ${JSON.stringify(await small(page))}`);
  }
}

/**
 * Waits until an entry that an account is writing contains these words. A page that is closed before a write
 * ends may lose it.
 */
export async function untilWritten(page: Page, words: string): Promise<void> {
  await untilKept(page, `${words} is kept`, async (phone) =>
    (await writtenOn(phone)).some(({ content }) => JSON.stringify(content).includes(words)),
  );
}
