/** What an earlier version kept in WeChat's or the browser's small storage is taken over once: an update loses nothing. */
import { getStorageSync, removeStorageSync } from '@tarojs/taro';
import type { Category, Channel, PartOfDay } from '../../shared/request/request';
import type { Entry, Medium, Sending } from './entries';
import type { Raw } from './keep';
import { rawOfFormer } from './keep';

interface FormerPhoto {
  readonly id: string;
  readonly source: string;
}

interface FormerDraft {
  readonly clientId: string;
  readonly danger?: 'yes' | 'no';
  readonly personId?: string;
  readonly category?: Category;
  readonly words: string;
  readonly photos: readonly FormerPhoto[];
  readonly channel?: Channel;
  readonly when?: PartOfDay;
}

interface FormerUnsent {
  readonly input: {
    readonly clientId: string;
    readonly personId: string;
    readonly category: Category;
    readonly danger: boolean;
    readonly words: string;
    readonly contact: { readonly channel: Channel; readonly when: PartOfDay };
  };
  readonly photos: readonly FormerPhoto[];
  readonly refused: string | null;
}

type KeepMedium = (medium: Medium, raw: Raw) => Promise<boolean>;
type KeepEntry = (entry: Entry) => Promise<boolean>;

function isFormerDraft(stored: unknown): stored is FormerDraft {
  return typeof stored === 'object' && stored !== null && 'clientId' in stored && 'photos' in stored;
}

function isFormerUnsent(stored: unknown): stored is FormerUnsent {
  return typeof stored === 'object' && stored !== null && 'input' in stored && 'photos' in stored;
}

/** Takes photos over; one whose file is gone stays named, and is told as missing. */
async function takePhotos(
  photos: readonly FormerPhoto[],
  keepMedium: KeepMedium,
): Promise<{ media: Medium[]; safe: boolean }> {
  const media: Medium[] = [];
  let safe = true;
  for (const { id, source } of photos) {
    const medium: Medium = { id, kind: 'photo', seconds: 0 };
    const raw = await rawOfFormer(source);
    if (raw !== null) safe = (await keepMedium(medium, raw)) && safe;
    media.push(medium);
  }
  return { media, safe };
}

async function takeDraft(
  { clientId, danger, personId, category, words, photos, channel, when }: FormerDraft,
  keepMedium: KeepMedium,
  keepEntry: KeepEntry,
): Promise<boolean> {
  const { media, safe } = await takePhotos(photos, keepMedium);
  const answers = {
    danger: danger ?? null,
    personId: personId ?? null,
    category: category ?? null,
    words,
    channel: channel ?? null,
    when: when ?? null,
  };
  return (
    (await keepEntry({
      kind: 'draft',
      id: clientId,
      at: new Date().toISOString(),
      way: 'write',
      media,
      ...answers,
    })) && safe
  );
}

async function takeUnsent(
  { input, photos, refused }: FormerUnsent,
  keepMedium: KeepMedium,
  keepEntry: KeepEntry,
): Promise<boolean> {
  const { media, safe } = await takePhotos(photos, keepMedium);
  const sending: Sending[] = media.map((medium) => ({
    ...medium,
    fileId: null,
    attached: false,
    refused: null,
  }));
  const { clientId, personId, category, danger, words, contact } = input;
  const command = {
    name: 'request.submit' as const,
    input: { clientId, personId, category, danger, words, contact, against: null },
  };
  return (
    (await keepEntry({
      kind: 'outgoing',
      id: clientId,
      at: new Date().toISOString(),
      command,
      media: sending,
      requestId: null,
      refused,
    })) && safe
  );
}

/** Takes over what is there. The old place is cleared only after everything is safe in the new one. */
export async function readFormer(keepMedium: KeepMedium, keepEntry: KeepEntry): Promise<void> {
  const draft: unknown = getStorageSync('draft');
  if (isFormerDraft(draft) && (await takeDraft(draft, keepMedium, keepEntry))) removeStorageSync('draft');
  const outbox: unknown = getStorageSync('outbox');
  if (!Array.isArray(outbox)) return;
  let safe = true;
  for (const unsent of outbox.filter(isFormerUnsent))
    safe = (await takeUnsent(unsent, keepMedium, keepEntry)) && safe;
  if (safe) removeStorageSync('outbox');
}
