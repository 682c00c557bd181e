/**
 * The draft of a request. It is kept on the phone from the first answer on, so that going back, leaving the
 * page or an empty battery loses nothing.
 */
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { Draft, Entry, Medium, Outgoing } from '../keep/entries';
import { findEntry, isOthers, keepEntry, useKept } from '../keep/kept';
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
  if (findEntry(id)?.kind === 'outgoing') return;
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

export interface Drafting {
  readonly draft: Draft;
  readonly change: (changes: Changes | ((before: Draft) => Changes)) => void;
  /** Whether the request under this id is already finished and in the outbox. */
  readonly finished: boolean;
}

/** The drafts among the kept entries, newest first. */
export function draftsAmong(entries: readonly Entry[]): Draft[] {
  return entries.filter((entry) => entry.kind === 'draft');
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
  const asked = hidden && account !== null ? undefined : named;
  const id = asked ?? made;
  useEffect(() => {
    if (asked === undefined) void newId().then(setMade);
  }, [asked]);
  const changeThis = useCallback(
    (changes: Changes | ((before: Draft) => Changes)) => {
      if (id !== null) change(id, way, personId, changes);
    },
    [id, way, personId],
  );
  if (kept === null || id === null || (hidden && account === null)) return null;
  return { draft: latestDraft(id, way), change: changeThis, finished: findEntry(id)?.kind === 'outgoing' };
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
 * Hands a draft over to the outbox and opens the page that sends it. The finished request is kept on the
 * phone before the first attempt to send it.
 */
export async function submitDraft(id: string, need: Need): Promise<void> {
  const clientId = await newId();
  const draft = findEntry(id);
  // An earlier tap may have finished the draft already.
  if (draft?.kind !== 'outgoing') {
    const { words, media, accused } = latestDraft(id, 'write');
    const sending = media.map((medium) => ({ ...medium, fileId: null, attached: false, refused: null }));
    await keepEntry({
      kind: 'outgoing',
      id,
      at: now(),
      command: {
        name: 'request.submit',
        input: {
          ...need,
          clientId,
          words,
          accused: need.category === 'complaint' ? (accused ?? null) : null,
        },
      },
      media: sending,
      requestId: null,
      refused: null,
    });
  }
  await startAt(`/pages/receipt/index?id=${id}`);
}

/**
 * Turns a refused request back into a draft, so that nothing has to be typed twice. It is sent again under a
 * new id, as another request.
 */
export async function mendDraft({ id, command, media }: Outgoing): Promise<void> {
  if (command.name !== 'request.submit') return;
  const { danger, personId, category, accused, words, contact } = command.input;
  const kept = media.map(({ id: mediumId, kind, seconds }) => ({ id: mediumId, kind, seconds }));
  await keepEntry({
    kind: 'draft',
    id,
    at: now(),
    way: 'write',
    danger: danger ? 'yes' : 'no',
    personId,
    category,
    accused,
    words,
    media: kept,
    channel: contact.channel,
    when: contact.when,
  });
}
