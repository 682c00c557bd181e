/** The questions in their order, one a page. */
import type { Draft } from './draft';

export const steps = ['danger', 'forWhom', 'topic', 'words', 'photos', 'contact', 'check'] as const;
export type AskStep = (typeof steps)[number];

/** Whether a text names a step. */
export function isStep(text: string | undefined): text is AskStep {
  return steps.some((step) => step === text);
}

/** Somebody who acts for one person only is not asked for whom. */
export function stepsFor(persons: number): readonly AskStep[] {
  return persons > 1 ? steps : steps.filter((step) => step !== 'forWhom');
}

/** What still has to be answered on a step, in words; null when it may be left. */
export function missing(step: AskStep, draft: Draft): string | null {
  switch (step) {
    case 'danger':
      return draft.danger === undefined ? '请选现在有没有危险' : null;
    case 'forWhom':
      return draft.personId === undefined ? '请选是谁的事' : null;
    case 'topic':
      return draft.category === undefined ? '请选一件事，选不准就选“说不清”' : null;
    case 'contact':
      return draft.channel === undefined ? '请选怎么联系您' : null;
    case 'words':
    case 'photos':
    case 'check':
      return null;
  }
}
