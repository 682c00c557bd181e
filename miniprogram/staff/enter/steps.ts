/** The questions of 代录 in their order, one on each page. */
import { isBlank } from '../../../shared/plain-text';
import { MAX_WORDS } from '../../../shared/request/request';
import type { Entering } from './entering';
import { isAsked } from '../../request/question';
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

/** What still has to be answered on a step, in words for the page; null when the step may be left. */
export function missing(step: EnterStep, entering: Entering): string | null {
  const { person, how, danger, category, accused, words, channel, when, readBack } = entering;
  switch (step) {
    case 'person':
      return person === null ? '请找到这个人，没有就记一个新的' : null;
    case 'record':
      return null;
    case 'how':
      return how === undefined ? '请选怎么听到的' : null;
    case 'danger':
      return danger === undefined ? '请选现在有没有危险' : null;
    case 'topic':
      return category === undefined ? '请选一件事，选不准就选最后一个' : null;
    case 'accused':
      return accused === undefined ? '请选对谁有意见，说不准就选最后一个' : null;
    case 'words':
      if (isBlank(words)) return '请写下本人说的话';
      return Array.from(words.trim()).length > MAX_WORDS ? '写得太长了，请删短一些' : null;
    case 'contact':
      return channel === undefined ? '请选怎么联系本人' : null;
    case 'when':
      return when === undefined ? '请选什么时候方便' : null;
    case 'read':
      return readBack ? null : '请念给本人听，说对了再勾上';
  }
}
