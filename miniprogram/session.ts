/** Who I am, and for whom I act on this phone. */
import { getStorageSync, setStorageSync } from '@tarojs/taro';
import { useEffect, useSyncExternalStore } from 'react';
import type { SessionView } from '../shared/session/session.contract';
import type { Failure } from './use-call';
import { useCall } from './use-call';
import { suitScreen } from './ui/screen-needs';

export type ActsFor = SessionView['persons'][number];

export interface Session {
  readonly view: SessionView | null;
  readonly failure: Failure | null;
  readonly reload: () => Promise<void>;
  /** The one who holds this phone, whoever they act for; null where no record is theirs. */
  readonly own: ActsFor | null;
  /** The person this phone acts for now; null for somebody who only works here. */
  readonly person: ActsFor | null;
  readonly isCadre: boolean;
  /** Posts of one's own on which one does not stand today. */
  readonly away: SessionView['away'];
  /** The server's time of it, UTC. */
  readonly now: string;
}

const storageKey = 'acts-for';
const listeners = new Set<() => void>();

function chosenId(): string {
  const stored: unknown = getStorageSync(storageKey);
  return typeof stored === 'string' ? stored : '';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Chooses for whom one acts; kept on this phone. */
export function actFor(personId: string): void {
  setStorageSync(storageKey, personId);
  listeners.forEach((listener) => listener());
}

/** The session, read once and refreshed whenever a page is shown. */
export function useSession(): Session {
  const { data, now, failure, reload } = useCall('session.get', {});
  const chosen = useSyncExternalStore(subscribe, chosenId, chosenId);
  const person = data?.persons.find(({ id }) => id === chosen) ?? data?.persons[0] ?? null;
  const own = data?.persons.find(({ relation }) => relation === null) ?? null;
  useEffect(() => {
    if (data !== null) suitScreen(own?.access?.needs ?? []);
  }, [data, own]);
  return { view: data, failure, reload, own, person, isCadre: (data?.posts.length ?? 0) > 0, away: data?.away ?? [], now };
}
