/** The questions of 代录 in their order, one on each page. */
import { isBlank } from '../../../shared/plain-text';
import { MAX_WORDS } from '../../../shared/request/request';
import type { Entering } from './entering';
import { isAsked } from '../../request/question/request-question';
import type { PageUrl } from '../../routes';

export const steps = [
  'person',
  'record',
  'how',
  'danger',
  'topic',
  'accused',
  'words',
  'contact',
  'when',
  'read',
] as const;
export type EnterStep = (typeof steps)[number];

/** Whether a text names a step. */
export function isStep(text: string | undefined): text is EnterStep {
  return steps.some((step) => step === text);
}

/** The address of a step. With `mend`, the step leads back to the last page afterwards. */
export function enterUrl(step: EnterStep, mend = false): PageUrl {
  return `/staff/enter/index?step=${step}${mend ? '&mend=1' : ''}`;
}

/**
 * The steps of this entry. The step 'record' is left out because it branches off for a person without a
 * record; the others follow `isAsked`.
 */
export function stepsOf(entering: Pick<Entering, 'category' | 'channel'>): readonly EnterStep[] {
  return steps.filter((step) => step !== 'record' && isAsked(step, entering));
}

/** Whether the question of a step has its answer. */
export function isAnswered(step: EnterStep, entering: Entering): boolean {
  switch (step) {
    case 'how':
      return entering.how !== undefined;
    case 'danger':
      return entering.danger !== undefined;
    case 'topic':
      return entering.category !== undefined;
    case 'accused':
      return entering.accused !== undefined;
    case 'contact':
      return entering.channel !== undefined;
    case 'when':
      return entering.when !== undefined;
    case 'person':
    case 'record':
    case 'words':
    case 'read':
      return missing(step, entering) === null;
  }
}

/**
 * What still has to be done on a step, in words for the page; null when the step may be left. A question that is
 * answered by a press is left in no other way.
 */
export function missing(step: EnterStep, { person, words, readBack }: Entering): string | null {
  switch (step) {
    case 'person':
      return person === null ? '请找到这个人，没有就记一个新的' : null;
    case 'words':
      if (isBlank(words)) return '请写下本人说的话';
      return Array.from(words.trim()).length > MAX_WORDS ? '写得太长了，请删短一些' : null;
    case 'read':
      return readBack ? null : '请念给本人听，说对了再勾上';
    case 'record':
    case 'how':
    case 'danger':
    case 'topic':
    case 'accused':
    case 'contact':
    case 'when':
      return null;
  }
}
