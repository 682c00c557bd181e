/** A request that a cadre is putting down for somebody. It is on this device from the first answer until the cloud has it. */
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { PersonRow } from '../../../shared/person/person.contract';
import type { Category, Channel, PartOfDay } from '../../../shared/request/request';

export interface Entering {
  /** Made before the first try: it becomes the request's identity. */
  readonly clientId: string;
  /** The same for somebody new. */
  readonly recordId: string;
  readonly person: PersonRow | null;
  /** Somebody new, until they are recorded. */
  readonly name: string;
  readonly phone: string;
  readonly how: 'phone' | 'door' | undefined;
  readonly danger: 'yes' | 'no' | undefined;
  readonly category: Category | undefined;
  /** The post of the one complained of; null for nobody in particular. */
  readonly against: string | null | undefined;
  readonly words: string;
  readonly channel: Channel | undefined;
  readonly when: PartOfDay | undefined;
  readonly readBack: boolean;
}

const storageKey = 'entering';

function isEntering(stored: unknown): stored is Entering {
  return typeof stored === 'object' && stored !== null && 'clientId' in stored && typeof stored.clientId === 'string' && 'recordId' in stored;
}

/** What is being put down on this device, or null. */
export function readEntering(): Entering | null {
  const stored: unknown = getStorageSync(storageKey);
  return isEntering(stored) ? stored : null;
}

/** Begins anew under fresh ids. */
export function beginEntering(clientId: string, recordId: string): void {
  const fresh: Entering = {
    clientId, recordId, person: null, name: '', phone: '', how: undefined, danger: undefined, category: undefined, against: undefined, words: '', channel: undefined, when: undefined, readBack: false,
  };
  setStorageSync(storageKey, fresh);
}

/** Forgets it: the cloud has it, or it is to be begun anew. */
export function dropEntering(): void {
  removeStorageSync(storageKey);
}

export type ChangeEntering = (changes: Partial<Omit<Entering, 'clientId'>>) => void;

/** What is being put down, the way to change it, and the way to read it again. What was read back and is changed has to be read back again. */
export function useEntering(): readonly [Entering | null, ChangeEntering, () => void] {
  const [entering, setEntering] = useState(readEntering);
  const change = useCallback<ChangeEntering>((changes) => {
    const stored = readEntering();
    if (stored === null) return;
    const next = { ...stored, readBack: false, ...changes };
    setStorageSync(storageKey, next);
    setEntering(next);
  }, []);
  const refresh = useCallback(() => setEntering(readEntering()), []);
  return [entering, change, refresh];
}
