/**
 * Reads from a request's history what counts now: the open question to the person, the latest reply, and the
 * person's words as last corrected.
 */
import type { RequestView } from '../../shared/request/request.contract';

export type Line = RequestView['timeline'][number];
type History = Pick<RequestView, 'timeline'>;

/** The index of the last line of one of these kinds; -1 where there is none. */
function lastIndex(lines: readonly Line[], ...kinds: readonly Line['kind'][]): number {
  return lines.reduce((last, { kind }, index) => (kinds.includes(kind) ? index : last), -1);
}

/** The history since the request was last reopened or woken: what was said before does not count any more. */
function sinceOpened(timeline: readonly Line[]): readonly Line[] {
  return timeline.slice(lastIndex(timeline, 'reopened', 'woken') + 1);
}

/**
 * The question a cadre put to the person, as long as the person has added nothing since; null when none is
 * open.
 */
export function openQuestion({ state, timeline }: History & Pick<RequestView, 'state'>): Line | null {
  if (state !== 'waiting' && state !== 'working') return null;
  const lines = sinceOpened(timeline);
  const asked = lastIndex(lines, 'askedBack');
  return lastIndex(lines, 'added', 'corrected') > asked ? null : (lines[asked] ?? null);
}

/**
 * The last reply since the request was opened or reopened, with its corrected words where it was corrected;
 * null before the first reply.
 */
export function latestReply({
  timeline,
}: History): { readonly line: Line; readonly words: string; readonly corrected: Line | null } | null {
  const lines = sinceOpened(timeline);
  const at = lastIndex(lines, 'answered', 'progressed');
  const line = lines[at];
  if (line === undefined) return null;
  const after = lines.slice(at + 1);
  const corrected = after[lastIndex(after, 'replyCorrected')] ?? null;
  return { line, words: (corrected ?? line).words ?? '', corrected };
}

/** A question to the person, and what the person or a proxy has said since. */
export interface AskedBack {
  readonly question: Line;
  /** Their additions, oldest first; one without words is a photo or a recording. */
  readonly answers: readonly Line[];
}

/**
 * The last question put to the person since the request was opened or reopened, with everything they have added
 * since; null where nothing was asked.
 */
export function lastAskedBack({ timeline }: History): AskedBack | null {
  const lines = sinceOpened(timeline);
  const asked = lastIndex(lines, 'askedBack');
  const question = lines[asked];
  if (question === undefined) return null;
  const answers = lines
    .slice(asked + 1)
    .filter(({ kind, side }) => (kind === 'added' || kind === 'corrected') && side !== 'post');
  return { question, answers };
}

/** The words in which the person describes the need, as first told or last corrected. */
export function ownWords({ timeline }: History): string {
  const told = timeline.filter(({ words }) => words !== null);
  return told[lastIndex(told, 'submitted', 'corrected')]?.words ?? '';
}
