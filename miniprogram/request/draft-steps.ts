/** The questions of a draft in their order, one on each page, and the addresses of those pages. */
import { MAX_WORDS } from '../../shared/request/request';
import type { Draft } from '../keep/entries';
import type { PageUrl } from '../routes';
import { isAsked } from './question';

export const steps = [
  'danger',
  'forWhom',
  'topic',
  'accused',
  'words',
  'photos',
  'contact',
  'when',
  'check',
] as const;
export type AskStep = (typeof steps)[number];

/** Whether a text names a step. */
export function isStep(text: string | undefined): text is AskStep {
  return steps.some((step) => step === text);
}

/** The address of a step of a draft. With `mend`, the step leads back to the check page afterwards. */
export function askUrl(id: string, step: AskStep, mend = false): PageUrl {
  return `/pages/ask/index?id=${id}&step=${step}${mend ? '&mend=1' : ''}`;
}

/**
 * The steps of this draft. 'forWhom' is asked only of an account that acts for several persons. The other
 * steps follow `isAsked`, and nothing more is asked where there is danger.
 */
export function stepsOf(
  draft: Pick<Draft, 'category' | 'channel' | 'danger'>,
  persons: number,
): readonly AskStep[] {
  if (draft.danger === 'yes') return ['danger'];
  return steps.filter((step) => (step !== 'forWhom' || persons > 1) && isAsked(step, draft));
}

/** What still has to be answered on a step, in words for the page; null when the step may be left. */
export function missing(step: AskStep, draft: Draft): string | null {
  switch (step) {
    case 'danger':
      return draft.danger === null ? '请选现在有没有危险' : null;
    case 'forWhom':
      return draft.personId === null ? '请选是谁的事' : null;
    case 'topic':
      return draft.category === null ? '请选一件事，选不准就选最后一个' : null;
    case 'accused':
      return draft.accused === undefined ? '请选对谁有意见，不想说就选最后一个' : null;
    case 'words':
      return Array.from(draft.words).length > MAX_WORDS ? '写得太长了，请删短一些' : null;
    case 'contact':
      return draft.channel === null ? '请选怎么联系' : null;
    case 'when':
      return draft.when === null ? '请选什么时候方便' : null;
    case 'photos':
    case 'check':
      return null;
  }
}

/**
 * The address at which a draft is continued: the first step that still lacks an answer, or the speaking page
 * where the draft was begun by speaking.
 */
export function resumeUrl(draft: Draft, persons: number): PageUrl {
  if (draft.danger === 'yes') return askUrl(draft.id, 'danger');
  if (draft.way === 'speak') return `/pages/speak/index?id=${draft.id}`;
  return askUrl(draft.id, stepsOf(draft, persons).find((step) => missing(step, draft) !== null) ?? 'check');
}
