/** The questions of a draft in their order, one on each page, and the addresses of those pages. */
import { MAX_WORDS } from '../../shared/request/request';
import type { Draft } from '../keep/entries';
import type { PageUrl } from '../routes';
import { isAsked } from './question/request-question';

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

/** Whether a press answers the question of a step and goes on; the other steps have a button that does. */
export function isPressed(step: AskStep): boolean {
  return step !== 'words' && step !== 'photos' && step !== 'check';
}

/** Whether the question of a step has its answer. What is written may stay empty. */
function isAnswered(step: AskStep, draft: Draft): boolean {
  switch (step) {
    case 'danger':
      return draft.danger !== null;
    case 'forWhom':
      return draft.personId !== null;
    case 'topic':
      return draft.category !== null;
    case 'accused':
      return draft.accused !== undefined;
    case 'contact':
      return draft.channel !== null;
    case 'when':
      return draft.when !== null;
    case 'words':
    case 'photos':
      return true;
    case 'check':
      return false;
  }
}

/** What is wrong with what was written on a step, in words for the page; null when the step may be left. */
export function wrongIn(step: AskStep, { words }: Draft): string | null {
  return step === 'words' && Array.from(words).length > MAX_WORDS ? '写得太长了，请删短一些' : null;
}

/** The first step that still needs something; the last one where none does. */
function firstOpen(draft: Draft, persons: number): AskStep {
  const open = stepsOf(draft, persons).find(
    (step) => !isAnswered(step, draft) || wrongIn(step, draft) !== null,
  );
  return open ?? 'check';
}

/**
 * The address at which a draft is continued: the first step that still lacks an answer, or the speaking page
 * where the draft was begun by speaking.
 */
export function resumeUrl(draft: Draft, persons: number): PageUrl {
  if (draft.danger === 'yes') return askUrl(draft.id, 'danger');
  if (draft.way === 'speak') return `/pages/speak/index?id=${draft.id}`;
  return askUrl(draft.id, firstOpen(draft, persons));
}
