/**
 * 未送出: what a person has finished waits here, on the phone, until all of it is in the cloud. The words go
 * first, because they arrive even where a photo would not; the photos and sound follow one by one. Every id
 * is made before the first attempt, so that sending again after any kind of failure can never make a second
 * request, a second addition or a second photo.
 */
import type { Result } from '../cloud/call';
import { call } from '../cloud/call';
import type { Entry, Outgoing, Sending } from '../keep/entries';
import { personOf } from '../keep/entries';
import { inOneWindow } from '../keep/keep';
import { contentOf, findEntry, keepEntry, keepHandedIn, refreshKept, useKept, whenKept } from '../keep/kept';
import { uploadPath } from '../../shared/upload';
import { uploadMedium } from '../cloud/transport';
import { remember } from '../cloud/use-query';

export type Sent = Result<'request.submit'> | Result<'request.add'>;

/** The entries that still wait to be sent, or are being sent. */
export function outgoingAmong(entries: readonly Entry[]): readonly Outgoing[] {
  return entries.filter((entry) => entry.kind === 'outgoing');
}

/** The entries of the signed-in account that still wait to be sent, or are being sent. */
export function useOutbox(): readonly Outgoing[] {
  return outgoingAmong(useKept()?.entries ?? []);
}

/**
 * The outgoing entry under an id, if it belongs to the account signed in at this moment. It is looked up
 * again directly before each call, so that an entry is never sent as another account.
 */
function outgoing(id: string): Outgoing | null {
  const entry = findEntry(id);
  return entry?.kind === 'outgoing' ? entry : null;
}

/**
 * Whether the same call may be tried again after this failure; every other failure code is a final answer.
 */
export function isPassing(code: string): boolean {
  return code === 'OFFLINE' || code === 'INTERNAL' || code === 'NOT_SIGNED_IN' || code === 'CONFLICT';
}

/** Notes that everything of an entry is in the cloud. */
function finish(entry: Outgoing, requestId: string): Promise<void> {
  return keepHandedIn(entry, { requestId, personId: personOf(entry) });
}

/**
 * Sends the words. Once they are acknowledged, the entry keeps the request's id, or is finished where no medium
 * follows.
 */
async function sendWords(entry: Outgoing): Promise<Sent> {
  const media = entry.media.map(({ id, kind, seconds }) => ({ id, kind, seconds }));
  const { command } = entry;
  const result =
    command.name === 'request.submit'
      ? await call(command.name, { ...command.input, media })
      : await call(command.name, { ...command.input, media });
  if (result.ok) {
    remember('request.get', { id: result.data.id }, result.data, result.now);
    await (entry.media.length === 0
      ? finish(entry, result.data.id)
      : keepEntry({ ...entry, requestId: result.data.id, refused: null }));
  } else if (!isPassing(result.code)) {
    await keepEntry({ ...entry, refused: result.code });
  }
  return result;
}

async function noteMedium(entryId: string, mediumId: string, changes: Partial<Sending>): Promise<void> {
  const entry = outgoing(entryId);
  if (entry !== null)
    await keepEntry({
      ...entry,
      media: entry.media.map((medium) => (medium.id === mediumId ? { ...medium, ...changes } : medium)),
    });
}

/**
 * Uploads one medium. @returns its file id; null where the upload failed for now or, as the entry then says,
 * was refused for good
 */
async function upload(entryId: string, requestId: string, medium: Sending): Promise<string | null> {
  const content = await contentOf(medium.id);
  // The content is gone from this phone; the page of kept things (手机里存的) says so.
  if (content === null) return null;
  const uploaded = await uploadMedium(
    uploadPath({ folder: 'media', requestId, id: medium.id }, content.about.ending),
    content.raw,
  );
  if (uploaded === 'unreached') return null;
  await noteMedium(
    entryId,
    medium.id,
    uploaded === 'refused' ? { refused: 'NOT_YOUR_FILE' } : { fileId: uploaded.fileId },
  );
  return uploaded === 'refused' ? null : uploaded.fileId;
}

/**
 * Sends one medium: uploads its content, then attaches it to the request. The medium's id serves as the
 * command's id, so that a retry is the same command.
 */
async function sendMedium(entryId: string, requestId: string, medium: Sending): Promise<void> {
  const fileId = medium.fileId ?? (await upload(entryId, requestId, medium));
  // Another account may have signed in during the upload.
  if (fileId === null || outgoing(entryId) === null) return;
  const result = await call('request.attach', {
    id: requestId,
    commandId: medium.id,
    mediaId: medium.id,
    fileId,
  });
  if (result.ok) {
    remember('request.get', { id: requestId }, result.data, result.now);
    await noteMedium(entryId, medium.id, { attached: true });
  } else if (!isPassing(result.code)) {
    await noteMedium(entryId, medium.id, { refused: result.code });
  }
}

async function sendMedia(id: string): Promise<void> {
  const entry = outgoing(id);
  if (entry === null || entry.requestId === null) return;
  for (const medium of entry.media)
    if (!medium.attached && medium.refused === null && outgoing(id) !== null)
      await sendMedium(id, entry.requestId, medium);
  const sent = outgoing(id);
  if (sent?.media.every(({ attached }) => attached) === true) await finish(sent, entry.requestId);
}

interface Run {
  readonly words: Promise<Sent | null>;
  readonly all: Promise<void>;
}

const running = new Map<string, Run>();

/** Sends an entry, in one window at a time: another window may have sent it meanwhile. */
function run(id: string): Run {
  const before = running.get(id);
  if (before) return before;
  let all = Promise.resolve();
  const words = new Promise<Sent | null>((resolve, reject) => {
    all = inOneWindow(`send-${id}`, async () => {
      await refreshKept();
      const entry = outgoing(id);
      resolve(entry === null || entry.requestId !== null ? null : await sendWords(entry));
      await sendMedia(id);
    }).finally(() => running.delete(id));
    all.catch(reject);
  });
  const started = { words, all };
  running.set(id, started);
  return started;
}

/**
 * Sends one entry of the outbox. A second call while the first is running waits for the same answer. The
 * entry's media are sent after the words, without the caller waiting for them.
 * @returns the answer to the words; null where they were acknowledged before, or the entry is not there
 */
export function send(id: string): Promise<Sent | null> {
  return run(id).words;
}

/**
 * Tries every entry that still waits and was not refused. Called when the app starts or is shown, when the
 * network comes back, and when it becomes known who is signed in.
 */
export async function sendAll(): Promise<void> {
  const { entries } = await whenKept();
  const waiting = entries.flatMap((entry) =>
    entry.kind === 'outgoing' && entry.refused === null ? [entry.id] : [],
  );
  // The oldest entry goes first, so that requests arrive in the order in which they were made.
  for (const id of waiting.reverse()) await run(id).all;
}
