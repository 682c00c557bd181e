/** The answers given so far. They are on the phone from the first tap, so that going back, leaving, or a dead battery loses nothing. */
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { Category, Channel, PartOfDay } from '../../../shared/request/request';
import type { Photo, Unsent } from '../../outbox';

export interface Draft {
  /** Made when the person begins; it becomes the request's identity. */
  readonly clientId: string;
  readonly danger: 'yes' | 'no' | undefined;
  readonly personId: string | undefined;
  readonly category: Category | undefined;
  readonly words: string;
  readonly photos: readonly Photo[];
  readonly channel: Channel | undefined;
  readonly when: PartOfDay | undefined;
}

const storageKey = 'draft';

function isDraft(stored: unknown): stored is Draft {
  return typeof stored === 'object' && stored !== null && 'clientId' in stored && typeof stored.clientId === 'string';
}

/** The draft on this phone, or null. */
export function readDraft(): Draft | null {
  const stored: unknown = getStorageSync(storageKey);
  return isDraft(stored) ? stored : null;
}

/** Begins anew under a fresh id. */
export function beginDraft(clientId: string): void {
  setStorageSync(storageKey, { clientId, words: '', photos: [] });
}

/** Makes a draft again of what was not taken as it was, under a fresh id: nobody types anything twice. */
export function resumeDraft(clientId: string, { input, photos }: Unsent): void {
  const draft: Draft = {
    clientId,
    danger: input.danger ? 'yes' : 'no',
    personId: input.personId,
    category: input.category,
    words: input.words,
    photos: photos.map((photo) => ({ ...photo, fileId: null })),
    channel: input.contact.channel,
    when: input.contact.when,
  };
  setStorageSync(storageKey, draft);
}

/** Forgets the draft: it lies in the outbox now, or the person wants to start over. */
export function dropDraft(): void {
  removeStorageSync(storageKey);
}

/** The draft and the way to change it; every change is on the phone before the next tap. */
export function useDraft(): readonly [Draft | null, (change: Partial<Omit<Draft, 'clientId'>>) => void, () => void] {
  const [draft, setDraft] = useState(readDraft);
  const change = useCallback((changes: Partial<Omit<Draft, 'clientId'>>): void => {
    const stored = readDraft();
    if (stored === null) return;
    const next = { ...stored, ...changes };
    setStorageSync(storageKey, next);
    setDraft(next);
  }, []);
  const refresh = useCallback(() => setDraft(readDraft()), []);
  return [draft, change, refresh];
}
