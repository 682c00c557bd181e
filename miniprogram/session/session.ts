/** Who I am, and for whom I act on this phone. */
import { useEffect, useSyncExternalStore } from 'react';
import type { SessionView } from '../../shared/session/session.contract';
import { keepOwn, readOwn } from './own-storage';
import { forgetAnswers } from '../cloud/query-cache';
import { signedInNow, subscribeToSignedIn } from '../cloud/signed-in';
import { showPerson } from '../ui/page/for-whom';
import type { Failure } from '../cloud/use-query';
import { useQuery } from '../cloud/use-query';
import { suitScreen } from '../ui/screen/screen-needs';

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

/** The page where one chooses for whom one acts. */
export const switchUrl = '/resident/switch/index';

const storageKey = 'acts-for';
const listeners = new Set<() => void>();

function personAmong(persons: readonly ActsFor[]): ActsFor | null {
  const chosen = readOwn(storageKey);
  return persons.find(({ id }) => id === chosen) ?? persons[0] ?? null;
}

/** The person this phone acts for now, outside of a page's drawing. */
function personNow(): ActsFor | null {
  return personAmong(signedInNow()?.view.persons ?? []);
}

/** Puts the name on every page. */
function showName(): void {
  const person = personNow();
  const several = (signedInNow()?.view.persons.length ?? 0) > 1;
  showPerson(
    person === null
      ? null
      : { name: person.name, oneself: person.relation === null, switchUrl: several ? switchUrl : null },
  );
}

/** Keeps the name on every page the right one, from now on. @returns the way to leave off */
export function followPerson(): () => void {
  showName();
  return subscribe(showName);
}

/** Chooses for whom one acts; kept on this phone. What was read for the one before is forgotten. */
export function actFor(personId: string): void {
  if (personNow()?.id === personId) return;
  keepOwn(storageKey, personId);
  listeners.forEach((listener) => listener());
  forgetAnswers();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const leave = subscribeToSignedIn(listener);
  return () => {
    leave();
    listeners.delete(listener);
  };
}

function chosenId(): string | null {
  return personNow()?.id ?? null;
}

type Standing = Omit<Session, 'failure' | 'reload'>;

/** The same as it is known, without asking. */
export function useStanding(): Standing {
  const signedIn = useSyncExternalStore(subscribeToSignedIn, signedInNow, signedInNow);
  const chosen = useSyncExternalStore(subscribe, chosenId, chosenId);
  const view = signedIn?.view ?? null;
  const person = view?.persons.find(({ id }) => id === chosen) ?? null;
  const own = view?.persons.find(({ relation }) => relation === null) ?? null;
  useEffect(() => {
    if (view !== null) suitScreen(own?.access?.needs ?? []);
  }, [view, own]);
  return {
    view,
    own,
    person,
    isCadre: (view?.posts.length ?? 0) > 0,
    away: view?.away ?? [],
    now: signedIn?.now ?? '',
  };
}

/**
 * The session, asked for again whenever a page is shown. While the cloud does not answer, what it said last.
 */
export function useSession(): Session {
  const { failure, reload } = useQuery('session.get', {});
  return { ...useStanding(), failure, reload };
}

/**
 * Whom something is about, where it is another than the phone acts for now and one may act for them; else
 * null.
 */
export function otherPerson(
  { view, person }: Pick<Session, 'view' | 'person'>,
  personId: string | null,
): ActsFor | null {
  return person?.id === personId ? null : (view?.persons.find(({ id }) => id === personId) ?? null);
}

/** Whether something is about somebody one does not act for, or not any more. */
export function isOver({ view }: Pick<Session, 'view'>, personId: string | null): boolean {
  return view !== null && personId !== null && !view.persons.some(({ id }) => id === personId);
}
