/**
 * The draft of a request. It is kept on the phone from the first answer on, so that going back, leaving the
 * page or an empty battery loses nothing.
 */
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { Draft, Entry, HandedIn, Medium, Outgoing } from '../keep/entries';
import { draftOf } from '../keep/entries';
import {
  dropEntry,
  findEntry,
  idHere,
  isOthers,
  keepEntry,
  keepHandedIn,
  movesSoFar,
  useKept,
} from '../keep/kept';
import { rootOf } from '../keep/settle';
import { useAccount } from '../session/own-storage';
import { newId } from '../cloud/transport';
import { startAt } from '../ui/go';

export type Changes = Partial<Omit<Draft, 'kind' | 'id' | 'at' | 'way'>>;

/** A draft without an answer. It is not kept on the phone before its first answer is given. */
function blank(id: string, way: Draft['way']): Draft {
  return {
    kind: 'draft',
    id,
    at: '',
    way,
    danger: null,
    personId: null,
    category: null,
    words: '',
    media: [],
    channel: null,
    when: null,
  };
}

const now = (): string => new Date().toISOString();

/**
 * The draft under an id as the phone holds it now. What is drawn may be older: the second of two quick taps
 * can come before the result of the first is drawn.
 */
export function latestDraft(id: string, way: Draft['way']): Draft {
  const entry = findEntry(id);
  return entry?.kind === 'draft' ? entry : blank(id, way);
}

/** Whether the draft under an id, or another copy of it, was handed over to the outbox. */
export function isHandedOver(id: string): boolean {
  const root = findEntry(rootIdOf(id))?.kind;
  return root === 'outgoing' || root === 'handed';
}

/** The id of the draft of which the one under an id is a copy, or that id itself. */
function rootIdOf(id: string): string {
  const entry = findEntry(id);
  return entry?.kind === 'draft' ? rootOf(entry) : id;
}

/**
 * Changes a draft. A draft is about the person the phone acts for when its first answer is given. A draft
 * that was handed to the outbox meanwhile is no longer a draft and stays unchanged.
 */
function change(
  id: string,
  way: Draft['way'],
  personId: string | null,
  changes: Changes | ((before: Draft) => Changes),
): void {
  if (isHandedOver(id)) return;
  const before = latestDraft(id, way);
  void keepEntry({
    ...before,
    personId: before.personId ?? personId,
    ...(typeof changes === 'function' ? changes(before) : changes),
    at: now(),
  });
}

/**
 * Begins a draft whose category is known from the page it is begun on. One about the product is about no danger.
 * @returns its id
 */
export async function beginAbout(category: 'product' | 'complaint', personId: string): Promise<string> {
  const id = await newId();
  change(id, 'write', personId, category === 'product' ? { category, danger: 'no' } : { category });
  return id;
}

/** Begins a draft in which the words are written already. @returns its id */
export async function beginWith(words: string, personId: string): Promise<string> {
  const id = await newId();
  change(id, 'write', personId, { words });
  return id;
}

/** Whether an address names a draft: its id is also the id of the command that hands it in. */
function isDraftId(named: string | undefined): boolean {
  return named !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(named);
}

export interface Drafting {
  readonly draft: Draft;
  /** The draft as the phone holds it now, which may be newer than what is drawn. */
  readonly latest: () => Draft;
  readonly change: (changes: Changes | ((before: Draft) => Changes)) => void;
  /** The id under which the request is handed over already, in this window or another; null while it is not. */
  readonly handedOver: string | null;
}

/** The drafts among the kept entries, newest first. */
export function draftsAmong(entries: readonly Entry[]): Draft[] {
  return entries.filter((entry) => entry.kind === 'draft');
}

/** The notes of what was handed in, among the kept entries. */
export function handedInAmong(entries: readonly Entry[]): HandedIn[] {
  return entries.filter((entry) => entry.kind === 'handed');
}

/**
 * The draft this page is about (`id` in the page's address, else a new draft), and the function that changes
 * it. Null until the kept entries are read.
 * @param personId the person the phone acts for; null while that is not known
 */
export function useDraft(way: Draft['way'], personId: string | null): Drafting | null {
  const { id: named } = useRouter().params;
  const [made, setMade] = useState<string | null>(null);
  const kept = useKept();
  const account = useAccount();
  // An address that belongs to an account signed in here before must not show that account's draft.
  const hidden = kept !== null && named !== undefined && isOthers(named);
  const asked = (hidden && account !== null) || !isDraftId(named) ? undefined : named;
  const begun = asked ?? made;
  const [since] = useState(movesSoFar);
  useEffect(() => {
    if (asked === undefined) void newId().then(setMade);
  }, [asked]);
  const changeThis = useCallback(
    (changes: Changes | ((before: Draft) => Changes)) => {
      if (begun !== null) change(idHere(begun, since), way, personId, changes);
    },
    [begun, since, way, personId],
  );
  if (kept === null || begun === null || (hidden && account === null)) return null;
  const latest = (): Draft => latestDraft(idHere(begun, since), way);
  const { id } = latest();
  return { draft: latest(), latest, change: changeThis, handedOver: isHandedOver(id) ? rootIdOf(id) : null };
}

/** Returns the media with one part of a recording put in: it replaces its shorter version, or is added. */
export function withPart(media: readonly Medium[], part: Medium): readonly Medium[] {
  return media.some(({ id }) => id === part.id)
    ? media.map((medium) => (medium.id === part.id ? part : medium))
    : [...media, part];
}

/** The fields of the command that a finished draft fills. */
type Need = Pick<
  Extract<Outgoing['command'], { name: 'request.submit' }>['input'],
  'personId' | 'category' | 'danger' | 'contact'
>;

/**
 * Hands a draft over to the outbox and opens the page that sends it. The finished request is kept on the phone
 * before the first attempt to send it. The draft's id is the id of the command, and every copy of a draft is
 * handed in under the same one: whatever windows do, the cloud makes one request of one draft.
 */
export async function submitDraft(copyId: string, need: Need): Promise<void> {
  const id = rootIdOf(copyId);
  // An earlier tap, or another window, may have finished the draft already.
  if (!isHandedOver(copyId)) {
    const { words, media, accused } = latestDraft(copyId, 'write');
    const sending = media.map((medium) => ({ ...medium, fileId: null, attached: false, refused: null }));
    await keepEntry({
      kind: 'outgoing',
      id,
      at: now(),
      command: {
        name: 'request.submit',
        input: {
          ...need,
          clientId: id,
          words,
          accused: need.category === 'complaint' ? (accused ?? null) : null,
        },
      },
      ...(copyId === id ? {} : { fromCopy: copyId }),
      media: sending,
      requestId: null,
      refused: null,
    });
    if (copyId !== id) await dropEntry(copyId);
  }
  await startAt(`/pages/receipt/index?id=${id}`);
}

/**
 * Turns a refused request back into a draft, so that nothing has to be typed twice. Where the draft was handed in
 * before with other words, it goes on under a new id, as another request.
 * @returns the id of the draft
 */
export async function mendDraft(entry: Outgoing): Promise<string> {
  const draft = draftOf(entry);
  if (draft === null) return entry.id;
  if (entry.refused !== 'ID_REUSED') {
    await keepEntry({ ...draft, at: now() });
    return entry.id;
  }
  const own: Draft = { ...draft, id: await newId(), at: now() };
  await keepEntry(own);
  await keepHandedIn(entry, { requestId: null, personId: draft.personId });
  await tell(entry.id);
  return own.id;
}

/** Notes that the person has seen that something arrived. */
export async function tell(id: string): Promise<void> {
  const entry = findEntry(id);
  if (entry?.kind === 'handed' && !entry.told) await keepEntry({ ...entry, told: true });
}
