/** Who is signed in on this phone, and for which person the phone acts. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Scope } from '../../shared/person/person';
import type { SessionView } from '../../shared/session/session.contract';
import { keepOwn, readOwn } from './own-storage';
import { forgetAnswers } from '../cloud/query-cache';
import { signedInNow, subscribeToSignedIn } from '../cloud/signed-in';
import { showPerson, showWork } from '../ui/page/for-whom';
import type { Failure } from '../cloud/use-query';
import { useQuery } from '../cloud/use-query';
import { suitScreen } from '../ui/screen/screen-needs';

export type ActsFor = SessionView['persons'][number];

export interface Session {
  readonly view: SessionView | null;
  readonly failure: Failure | null;
  readonly reload: () => Promise<void>;
  /**
   * The holder of this phone, whichever person it acts for now; null where the account has no record of its
   * own.
   */
  readonly own: ActsFor | null;
  /** The person this phone acts for now; null for an account that only works here. */
  readonly person: ActsFor | null;
  readonly isCadre: boolean;
  /** The account's own posts on which it does not stand today. */
  readonly away: SessionView['away'];
  /** The server's time of the answer, UTC. */
  readonly now: string;
}

/** The page on which the account chooses the person it acts for. */
export const switchUrl = '/resident/switch/index';

const storageKey = 'acts-for';
const listeners = new Set<() => void>();

function personAmong(persons: readonly ActsFor[]): ActsFor | null {
  const chosen = readOwn(storageKey);
  return persons.find(({ id }) => id === chosen) ?? persons[0] ?? null;
}

/** The person this phone acts for now, outside of rendering. */
function personNow(): ActsFor | null {
  return personAmong(signedInNow()?.view.persons ?? []);
}

/** Shows the name of the person acted for on every page, and keeps the pages of cadres for those who work here. */
function showName(): void {
  const view = signedInNow()?.view;
  const work = [...(view?.posts ?? []), ...(view?.away ?? []), ...(view?.administers ?? [])];
  showWork(view === undefined ? null : work.length > 0);
  const person = personNow();
  const several = (signedInNow()?.view.persons.length ?? 0) > 1;
  showPerson(
    person === null
      ? null
      : { name: person.name, oneself: person.relation === null, switchUrl: several ? switchUrl : null },
  );
}

/** Keeps the name shown on every page up to date from now on. @returns a function that ends this */
export function followPerson(): () => void {
  showName();
  return subscribe(showName);
}

/**
 * Chooses the person the phone acts for, and stores the choice on this phone. The answers that were read for
 * the previous person are forgotten.
 */
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

/** The session as far as it is known, without asking the cloud. */
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
 * The session, asked for again whenever a page is shown. While the cloud does not answer, it is what the
 * cloud said last.
 */
export function useSession(): Session {
  const { failure, reload } = useQuery('session.get', {});
  return { ...useStanding(), failure, reload };
}

/**
 * The person something is about, where that is not the person the phone acts for now but one for whom the
 * account may act; else null.
 */
export function otherPerson(
  { view, person }: Pick<Session, 'view' | 'person'>,
  personId: string | null,
): ActsFor | null {
  return person?.id === personId ? null : (view?.persons.find(({ id }) => id === personId) ?? null);
}

/**
 * Whether the account may do or see something for a person. A session that an earlier version kept says nothing of
 * scopes; the cloud decides then.
 */
export function allows(person: ActsFor, scope: Scope): boolean {
  const given = 'scopes' in person ? person.scopes : null;
  return given === null || given.includes(scope);
}

/** What a page calls a person to its reader: 您 where the reader is that person, else the person's name. */
export function youOrName(
  { view }: Pick<Session, 'view'>,
  { id, name }: { id: string; name: string },
): string {
  const actsFor = view?.persons.find((person) => person.id === id);
  return actsFor === undefined || actsFor.relation === null ? '您' : name;
}

/** Whether something is about a person for whom the account does not act, or does not act any more. */
export function isOver({ view }: Pick<Session, 'view'>, personId: string | null): boolean {
  return view !== null && personId !== null && !view.persons.some(({ id }) => id === personId);
}
