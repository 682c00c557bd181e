/**
 * What of a request's history stands open: the question put to the person, the reply that counts now, the
 * words that were corrected last.
 */
import type { RequestView } from '../../shared/request/request.contract';

export type Line = RequestView['timeline'][number];
type History = Pick<RequestView, 'timeline'>;

/** Where the last line of these kinds stands, -1 where there is none. */
function lastIndex(lines: readonly Line[], ...kinds: readonly Line['kind'][]): number {
  return lines.reduce((last, { kind }, index) => (kinds.includes(kind) ? index : last), -1);
}

/** Opened anew, a request begins without what was said before. */
function sinceOpened(timeline: readonly Line[]): readonly Line[] {
  return timeline.slice(lastIndex(timeline, 'reopened', 'woken') + 1);
}

/** The question a cadre asked back, while the person has said nothing to it; null when none is open. */
export function openQuestion({ state, timeline }: History & Pick<RequestView, 'state'>): Line | null {
  if (state !== 'waiting' && state !== 'working') return null;
  const lines = sinceOpened(timeline);
  const asked = lastIndex(lines, 'askedBack');
  return lastIndex(lines, 'added', 'corrected') > asked ? null : (lines[asked] ?? null);
}

/**
 * The last reply since it was opened or reopened, with the words of its correction where there is one; null
 * before the first.
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

/** What the person says it is about, as it was told or corrected last. */
export function ownWords({ timeline }: History): string {
  const told = timeline.filter(({ words }) => words !== null);
  return told[lastIndex(told, 'submitted', 'corrected')]?.words ?? '';
}
