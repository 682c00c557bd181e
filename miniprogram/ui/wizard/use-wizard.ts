/**
 * Asks one question on each page. Every step is the same page under another address, so that going back
 * returns to the previous question and keeps every answer. At the end all answers are checked; from there
 * each question can be opened and leads straight back.
 */
import type { PageUrl } from '../../routes';
import type { Form } from '../form/use-form';
import { useForm } from '../form/use-form';
import { goBack, goTo } from '../go';
import type { SummaryRow } from '../summary/summary';

export interface WizardPlan<S extends string> {
  /** The step this page shows. */
  readonly step: S;
  /** Whether the page was opened from the last step to change this one answer. */
  readonly mending: boolean;
  /** The steps for the answers as they are kept now, in their order, including the last. */
  readonly stepsNow: () => readonly S[];
  /** What is missing or wrong on a step as it is kept now, in words; null when the step may be left. */
  readonly missingNow: (step: S) => string | null;
  /** The address of a step; with `mend` it leads back to the last step afterwards. */
  readonly urlOf: (step: S, mend?: boolean) => PageUrl;
}

export interface Wizard<S extends string> extends Form {
  /** 第 2 步，共 5 步; null where the step does not belong to the row of steps, or there is only one. */
  readonly progress: string | null;
  /** The words on the button that goes on. */
  readonly nextWords: string;
  /** Shows what is missing on this step; true where nothing is. */
  readonly isAnswered: () => boolean;
  /**
   * Goes on, where nothing is missing.
   * @param from the step to go on from, where it is not the one shown
   */
  readonly next: (from?: S) => Promise<void>;
  /** The answers to check on the last step, each with a link to change it. */
  readonly rows: <A extends S>(
    terms: Readonly<Record<A, string>>,
    answerOf: (step: A) => string,
  ) => readonly SummaryRow[];
}

/** Leads a page from one question to the next. */
export function useWizard<S extends string>(plan: WizardPlan<S>): Wizard<S> {
  const { step, mending, stepsNow, missingNow, urlOf } = plan;
  const form = useForm();
  const steps = stepsNow();
  // The second of two quick taps can come before the result of the first is drawn, so the kept answers
  // decide.
  const isAnswered = (): boolean => form.check([{ fieldId: step, words: missingNow(step) }]);
  return {
    ...form,
    progress:
      mending || steps.length < 2 || !steps.includes(step)
        ? null
        : `第 ${steps.indexOf(step) + 1} 步，共 ${steps.length} 步`,
    nextWords: mending ? '改好了' : '下一步',
    isAnswered,
    async next(from = step) {
      if (!isAnswered()) return;
      if (mending) return goBack();
      const ahead = stepsNow();
      const after = ahead[ahead.indexOf(from) + 1] ?? ahead.at(-1);
      if (after !== undefined) await goTo(urlOf(after));
    },
    rows: <A extends S>(terms: Readonly<Record<A, string>>, answerOf: (step: A) => string) =>
      steps
        .filter((one): one is S & A => one in terms)
        .map((one) => ({
          term: terms[one],
          value: answerOf(one),
          onChange: () => void goTo(urlOf(one, true)),
        })),
  };
}
