/**
 * Storage in WeChat: files in the mini-program's own folder. An entry is a JSON file; a medium is a file
 * whose name describes it. Every file is written under a temporary name and then renamed, so that a program
 * killed in between leaves the old or the new content, never half of it.
 */
import type { Raw } from '../device/raw';
import type { Entry, EntryChange, KeptMedium, Medium } from './entries';
import { isEntry, NotKept } from './entries';

declare const wx: WechatMiniprogram.Wx;

const folder = `${wx.env.USER_DATA_PATH}/kept`;
const unfinished = /^new-/;
const mediumName = /^([0-9a-f-]{36})_(photo|sound)_(\d+)_(\d+)(?:_([\w-]{22}))?\.(\w+)$/;

interface Callbacks<T> {
  success: (result: T) => void;
  fail: (error: { errMsg: string }) => void;
}

/** Turns WeChat's file calls into promises. @throws NotKept */
function done<T>(act: (callbacks: Callbacks<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    act({
      success: resolve,
      fail: ({ errMsg }) =>
        reject(new NotKept(/maximum size|exceed|no space/i.test(errMsg) ? 'full' : 'refused', errMsg)),
    });
  });
}

function nameOf({ id, kind, seconds, at, account, ending }: KeptMedium): string {
  return `${id}_${kind}_${seconds}_${Date.parse(at)}${account === undefined ? '' : `_${account}`}.${ending}`;
}

function mediumOf(name: string): KeptMedium | null {
  const [, id, kind, seconds, at, account, ending] = mediumName.exec(name) ?? [];
  if (id === undefined || ending === undefined || (kind !== 'photo' && kind !== 'sound')) return null;
  return { id, kind, seconds: Number(seconds), at: new Date(Number(at)).toISOString(), ending, account };
}

const files = (): WechatMiniprogram.FileSystemManager => wx.getFileSystemManager();

let prepared: Promise<void> | undefined;

function prepare(): Promise<void> {
  prepared ??= done((callbacks) => files().access({ path: folder, ...callbacks })).then(
    () => undefined,
    async () => {
      await done((callbacks) => files().mkdir({ dirPath: folder, recursive: true, ...callbacks }));
    },
  );
  return prepared;
}

function isGone(error: unknown): boolean {
  return error instanceof NotKept && error.message.includes('no such file');
}

async function unlink(name: string): Promise<void> {
  try {
    await done((callbacks) => files().unlink({ filePath: `${folder}/${name}`, ...callbacks }));
  } catch (error) {
    // An earlier attempt that was interrupted has removed the file already.
    if (!isGone(error)) throw error;
  }
}

async function readEntry(name: string): Promise<Entry[]> {
  const { data } = await done<{ data: unknown }>((callbacks) =>
    files().readFile({ filePath: `${folder}/${name}`, encoding: 'utf8', ...callbacks }),
  );
  const stored: unknown = JSON.parse(typeof data === 'string' ? data : '');
  return isEntry(stored) ? [stored] : [];
}

/** Reads everything that is kept. @throws NotKept where the phone keeps nothing */
export async function readAll(): Promise<{ entries: Entry[]; media: KeptMedium[] }> {
  await prepare();
  const { files: names } = await done<{ files: string[] }>((callbacks) =>
    files().readdir({ dirPath: folder, ...callbacks }),
  );
  await Promise.all(names.filter((name) => unfinished.test(name)).map(unlink));
  const entries = await Promise.all(
    names.filter((name) => name.endsWith('.json') && !unfinished.test(name)).map(readEntry),
  );
  return { entries: entries.flat(), media: names.flatMap((name) => mediumOf(name) ?? []) };
}

async function rename(from: string, to: string): Promise<void> {
  await done((callbacks) =>
    files().rename({ oldPath: `${folder}/${from}`, newPath: `${folder}/${to}`, ...callbacks }),
  );
}

async function putEntry(entry: Entry): Promise<void> {
  const name = `${entry.id}.json`;
  await done((callbacks) =>
    files().writeFile({
      filePath: `${folder}/new-${name}`,
      data: JSON.stringify(entry),
      encoding: 'utf8',
      ...callbacks,
    }),
  );
  await rename(`new-${name}`, name);
}

/**
 * Changes what is kept under one id. There is one window in WeChat, so what it believes to be kept is kept.
 * Media are removed before their entry: where the program is interrupted between the two, the entry is still
 * there and names what is left to remove.
 * @param decide receives what is kept now, and says what is kept from here on
 * @returns what was kept before the change
 * @throws NotKept
 */
export async function changeEntry(
  id: string,
  known: Entry | null,
  decide: (stored: Entry | null) => EntryChange,
): Promise<Entry | null> {
  await prepare();
  const { put, drop, media } = decide(known);
  await unlinkMedia(media);
  for (const entry of put) await putEntry(entry);
  if (drop) await unlink(`${id}.json`);
  return known;
}

async function unlinkMedia(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { files: names } = await done<{ files: string[] }>((callbacks) =>
    files().readdir({ dirPath: folder, ...callbacks }),
  );
  await Promise.all(names.filter((name) => ids.includes(mediumOf(name)?.id ?? '')).map(unlink));
}

/** Removes a medium. @throws NotKept */
export async function removeMedium(id: string): Promise<void> {
  await prepare();
  await unlinkMedia([id]);
}

/** Describes a medium from its content. */
export function described(medium: Medium, at: string, raw: Raw): KeptMedium {
  return {
    ...medium,
    at,
    ending:
      /\.(\w+)$/.exec(raw)?.[1]?.toLowerCase().replace('jpeg', 'jpg') ??
      (medium.kind === 'photo' ? 'jpg' : 'mp3'),
  };
}

/** Moves a medium out of the temporary folder, which WeChat empties. @throws NotKept */
export async function putMedium(medium: KeptMedium, raw: Raw): Promise<void> {
  await prepare();
  const name = nameOf(medium);
  await done((callbacks) =>
    files().copyFile({ srcPath: raw, destPath: `${folder}/new-${name}`, ...callbacks }),
  );
  await rename(`new-${name}`, name);
}

/** Records the account a medium belongs to, in the name of its file. @throws NotKept */
export async function adoptMedium(before: KeptMedium, medium: KeptMedium): Promise<void> {
  await rename(nameOf(before), nameOf(medium));
}

/** The path of a medium, or null when it is gone. */
export async function findRaw(medium: KeptMedium): Promise<Raw | null> {
  const path = `${folder}/${nameOf(medium)}`;
  try {
    await done((callbacks) => files().access({ path, ...callbacks }));
    return path;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** A path from which a medium can be shown or played. */
export function addressOf(raw: Raw): string {
  return raw;
}

/** Does nothing: a path, unlike a browser's object URL, needs no release. */
export function releaseAddress(_address: string): void {
  return;
}

/** Does nothing: there is one window in WeChat. */
export function tellOtherWindows(): void {
  return;
}

/** Does nothing: there is one window in WeChat. */
export function subscribeToOtherWindows(_listener: (isReturning: boolean) => void): void {
  return;
}

/** Runs something at once: there is one window in WeChat. */
export function inOneWindow(_name: string, act: () => Promise<void>): Promise<void> {
  return act();
}
