/**
 * 未送出: what a person has finished waits here, on the phone, until all of it is in the cloud. The words go
 * first, so that they arrive where a photo would not; then the photos and sound, one by one. Every id was
 * made before the first try, so that sending again, after any kind of failure, can never make a second
 * request, a second word or a second photo.
 */
import type { Result } from '../cloud/call';
import { call } from '../cloud/call';
import type { Entry, Outgoing, Sending } from '../keep/entries';
import { contentOf, dropEntry, findEntry, keepEntry, useKept, whenKept } from '../keep/kept';
import { uploadPath } from '../../shared/upload';
import { uploadMedium } from '../cloud/transport';
import { remember } from '../cloud/use-query';

export type Sent = Result<'request.submit'> | Result<'request.add'>;

/** What of some entries still waits to be sent, or is on its way. */
export function outgoingAmong(entries: readonly Entry[]): readonly Outgoing[] {
  return entries.filter((entry) => entry.kind === 'outgoing');
}

/** What still waits to be sent, or is on its way. */
export function useOutbox(): readonly Outgoing[] {
  return outgoingAmong(useKept()?.entries ?? []);
}

/**
 * An entry of whoever is signed in at this moment: what was found here and is sent at once is never sent as
 * somebody else.
 */
function outgoing(id: string): Outgoing | null {
  const entry = findEntry(id);
  return entry?.kind === 'outgoing' ? entry : null;
}

/** Failures after which the same may be tried again; every other is an answer. */
export function isPassing(code: string): boolean {
  return code === 'OFFLINE' || code === 'INTERNAL' || code === 'NOT_SIGNED_IN' || code === 'CONFLICT';
}

/** Sends the words; acknowledged, the entry remembers the request, or is done where nothing follows. */
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
      ? dropEntry(entry.id)
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

/** Uploads one medium. @returns its file id, or null: not now, or never, which the entry then says */
async function upload(entryId: string, requestId: string, medium: Sending): Promise<string | null> {
  const content = await contentOf(medium.id);
  // Gone from this phone: the page of what is kept says so.
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
 * Sends one medium: its content, then the word that it belongs to the request. The medium's id is the
 * command's: a retry is the same.
 */
async function sendMedium(entryId: string, requestId: string, medium: Sending): Promise<void> {
  const fileId = medium.fileId ?? (await upload(entryId, requestId, medium));
  // Somebody else may have signed in while it was on its way.
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
  if (outgoing(id)?.media.every(({ attached }) => attached) === true) await dropEntry(id);
}

interface Run {
  readonly words: Promise<Sent | null>;
  readonly all: Promise<void>;
}

const running = new Map<string, Run>();

function run(id: string): Run {
  const before = running.get(id);
  if (before) return before;
  const words = whenKept().then(() => {
    const entry = outgoing(id);
    return entry === null || entry.requestId !== null ? null : sendWords(entry);
  });
  const all = words.then(() => sendMedia(id)).finally(() => running.delete(id));
  const started = { words, all };
  running.set(id, started);
  return started;
}

/**
 * Sends one entry of the outbox; a second call while the first is on its way waits for the same answer. Its
 * media follow by themselves.
 * @returns the answer to its words; null when they were acknowledged before, or it is not there
 */
export function send(id: string): Promise<Sent | null> {
  return run(id).words;
}

/**
 * Tries everything that still waits and was not refused: when the app starts or is shown, and when the
 * network comes back.
 */
export async function sendAll(): Promise<void> {
  const { entries } = await whenKept();
  const waiting = entries.flatMap((entry) =>
    entry.kind === 'outgoing' && entry.refused === null ? [entry.id] : [],
  );
  // The oldest first: what was said first stands first.
  for (const id of waiting.reverse()) await run(id).all;
}
