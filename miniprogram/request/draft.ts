/**
 * The draft of a request. It is on the phone from the first answer, so that going back, leaving, or a dead
 * battery loses nothing.
 */
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { Draft, Entry, Medium, Outgoing } from '../keep/entries';
import { findEntry, isOthers, keepEntry, useKept } from '../keep/kept';
import { useAccount } from '../session/own-storage';
import { newId } from '../cloud/transport';
import { startAt } from '../ui/go';

export type Changes = Partial<Omit<Draft, 'kind' | 'id' | 'at' | 'way'>>;

/** A draft without an answer; it is kept with the first one. */
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
 * The draft under an id as it stands on the phone now: of two quick taps the second may come before the first
 * is drawn.
 */
export function latestDraft(id: string, way: Draft['way']): Draft {
  const entry = findEntry(id);
  return entry?.kind === 'draft' ? entry : blank(id, way);
}

/**
 * Changes a draft; it is for whom the phone acts when its first answer is given. What was finished meanwhile
 * is not a draft any more and stays as it is.
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

export interface Drafting {
  readonly draft: Draft;
  readonly change: (changes: Changes | ((before: Draft) => Changes)) => void;
  /** What lies under this id is finished already. */
  readonly finished: boolean;
}

/** The drafts among what is kept, newest first. */
export function draftsAmong(entries: readonly Entry[]): Draft[] {
  return entries.filter((entry) => entry.kind === 'draft');
}

/**
 * The draft this page is about (`id` in its address, else a new one), and the way to change it. Null until it
 * is read.
 * @param personId for whom the phone acts; null while that is not known
 */
export function useDraft(way: Draft['way'], personId: string | null): Drafting | null {
  const { id: named } = useRouter().params;
  const [made, setMade] = useState<string | null>(null);
  const kept = useKept();
  const account = useAccount();
  // An address of somebody who was signed in here before leads to nothing of theirs.
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

/** A part of what was said, longer than before or new. */
export function withPart(media: readonly Medium[], part: Medium): readonly Medium[] {
  return media.some(({ id }) => id === part.id)
    ? media.map((medium) => (medium.id === part.id ? part : medium))
    : [...media, part];
}

/** What a finished draft asks for. */
type Need = Pick<
  Extract<Outgoing['command'], { name: 'request.submit' }>['input'],
  'personId' | 'category' | 'danger' | 'contact'
>;

/** Hands a draft over to the outbox, on the phone before the first try, and opens the page that sends it. */
export async function submitDraft(id: string, need: Need): Promise<void> {
  const clientId = await newId();
  const draft = findEntry(id);
  // Finished by a tap before this one.
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
 * Makes a draft again of what was not taken as it was: nobody types anything twice. Sent again it is another
 * request.
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
