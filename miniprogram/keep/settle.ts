/**
 * What is kept where several windows of one browser write under the same id. The rule: what somebody wrote in one
 * window is never replaced by what was written in another, and a draft is handed in once. A window knows what was
 * kept when it last read or wrote there; where another window has written since, both are put together if only
 * one of them changed the words, and kept side by side if both did.
 */
import type { Draft, Entry, Medium, Outgoing, Sending, Written } from './entries';
import { draftOf } from './entries';

/** What is written, and under which id the window goes on with its own words. */
export interface Settled {
  readonly put: readonly Entry[];
  readonly goesOnAs: string;
}

/** A window that writes, and an id for a copy, where there has to be one. */
export interface Writer {
  readonly window: string;
  readonly spareId: string;
}

/** What somebody wrote, spoke or photographed for a request. */
interface Said {
  readonly words: string;
  readonly media: readonly Medium[];
}

function saidIn(entry: Draft | Outgoing | null): Said {
  if (entry === null) return { words: '', media: [] };
  return { words: entry.kind === 'draft' ? entry.words : entry.command.input.words, media: entry.media };
}

function isSame(one: Said, other: Said): boolean {
  const print = ({ words, media }: Said): string =>
    JSON.stringify([words.trim(), ...media.map(({ id, seconds }) => [id, seconds])]);
  return print(one) === print(other);
}

const isNothing = (said: Said): boolean => isSame(said, saidIn(null));

/** Whether no other window has written since this one last read or wrote. */
export function isUnchanged(known: Entry | null, stored: Entry | null): boolean {
  return known?.kind === stored?.kind && known?.revision === stored?.revision;
}

/** The draft that this or another window goes on with, and the one it is a copy of. */
export function rootOf({ id, copyOf }: Pick<Draft | Written, 'id' | 'copyOf'>): string {
  return copyOf ?? id;
}

/** The media of both: what one window has sent, the other need not send. */
function furthest(one: readonly Sending[], other: readonly Sending[]): Sending[] {
  return one.map((medium) => {
    const same = other.find(({ id }) => id === medium.id);
    const attached = medium.attached || same?.attached === true;
    return {
      ...medium,
      attached,
      fileId: medium.fileId ?? same?.fileId ?? null,
      refused: attached ? null : (medium.refused ?? same?.refused ?? null),
    };
  });
}

function settleDraft(known: Entry | null, stored: Entry, mine: Draft, { spareId }: Writer): Settled {
  const copy: Settled = {
    put: [{ ...mine, id: spareId, copyOf: rootOf(mine), revision: 1 }],
    goesOnAs: spareId,
  };
  const before = saidIn(known?.kind === 'draft' ? known : null);
  const aside = (handedIn: Said): Settled =>
    [saidIn(null), before, handedIn].some((said) => isSame(said, mine))
      ? { put: [], goesOnAs: mine.id }
      : copy;
  switch (stored.kind) {
    case 'draft':
      if (isSame(before, stored) || isSame(stored, mine)) return { put: [mine], goesOnAs: mine.id };
      // Only the other window wrote something; this one changed an answer.
      if (isSame(before, mine))
        return { put: [{ ...mine, words: stored.words, media: stored.media }], goesOnAs: mine.id };
      return copy;
    case 'outgoing':
      // What the cloud refused becomes a draft again in any window.
      return known?.kind === 'outgoing' && stored.refused !== null && stored.requestId === null
        ? { put: [mine], goesOnAs: mine.id }
        : aside(saidIn(stored));
    case 'handed':
      return aside(before);
    case 'written':
      return { put: [], goesOnAs: mine.id };
  }
}

/** What becomes of progress in sending: another window may have come further, or have ended it. */
function settleProgress(known: Entry, stored: Entry | null, mine: Outgoing): readonly Entry[] {
  if (isUnchanged(known, stored)) return [mine];
  if (stored?.kind !== 'outgoing') return [];
  return [
    { ...mine, media: furthest(mine.media, stored.media), requestId: mine.requestId ?? stored.requestId },
  ];
}

/** What becomes of a draft that is handed in, which another window may have handed in or changed meanwhile. */
function settleHandingIn(
  known: Entry | null,
  stored: Entry | null,
  mine: Outgoing,
  { window, spareId }: Writer,
): readonly Entry[] {
  const aside = (draft: Draft | null): readonly Entry[] =>
    draft === null ? [] : [{ ...draft, id: spareId, copyOf: mine.id, revision: 1 }];
  const words = saidIn(mine);
  switch (stored?.kind) {
    case undefined:
    case 'written':
      return [mine];
    case 'draft': {
      const isOwn = stored.window === window && mine.fromCopy === undefined;
      return [mine, ...(isOwn || isNothing(stored) || isSame(stored, words) ? [] : aside(stored))];
    }
    case 'outgoing':
    case 'handed': {
      const before = saidIn(known?.kind === 'draft' ? known : null);
      const went = stored.kind === 'outgoing' ? saidIn(stored) : before;
      return isNothing(words) || isSame(before, words) || isSame(went, words) ? [] : aside(draftOf(mine));
    }
  }
}

function settled(known: Entry | null, stored: Entry | null, mine: Entry, by: Writer): Settled {
  const asItIs: Settled = { put: [mine], goesOnAs: mine.id };
  if (mine.kind === 'outgoing')
    return {
      put:
        known?.kind === 'outgoing'
          ? settleProgress(known, stored, mine)
          : settleHandingIn(known, stored, mine, by),
      goesOnAs: mine.id,
    };
  if (stored === null || isUnchanged(known, stored)) return asItIs;
  switch (mine.kind) {
    case 'handed':
      return asItIs;
    case 'draft':
      return settleDraft(known, stored, mine, by);
    case 'written': {
      if (stored.kind !== 'written' || JSON.stringify(stored.content) === JSON.stringify(mine.content))
        return asItIs;
      // The id of a written entry ends in its account.
      const id = `${by.spareId}~${rootOf(mine)}`;
      return { put: [{ ...mine, id, copyOf: rootOf(mine), revision: 1 }], goesOnAs: id };
    }
  }
}

/**
 * Decides what is kept of an entry that a window changed.
 * @param known what was kept when this window last read or wrote it; null where nothing was
 * @param stored what is kept now
 */
export function settle(known: Entry | null, stored: Entry | null, mine: Entry, by: Writer): Settled {
  const { put, goesOnAs } = settled(known, stored, mine, by);
  const revision = (stored?.revision ?? 0) + 1;
  return {
    put: put.map((entry) => ({
      ...entry,
      ...(entry.id === mine.id ? { revision } : {}),
      ...(entry.kind === 'draft' && entry.id === goesOnAs ? { window: by.window } : {}),
    })),
    goesOnAs,
  };
}
