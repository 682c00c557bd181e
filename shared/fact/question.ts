/**
 * What is asked so that a verdict can be settled: one question a fact, in plain words, and what only the
 * place can say.
 */
import { isParameter } from './fact';
import questions from './questions.json';

export interface Question {
  readonly fact: string;
  /** To the person, and to somebody who answers for them. */
  readonly ask: string;
  readonly askFor: string;
  /** What the answer is for. */
  readonly why: string;
  readonly kind: 'yesno' | 'one' | 'several' | 'number' | 'day' | 'place' | 'disability';
  /** Shown by their words; a yes may stand second. */
  readonly options: readonly {
    readonly value: string | boolean;
    readonly words: string;
    readonly more: string | null;
  }[];
  readonly unit: string | null;
  /** cadre: nobody can be expected to judge it of themselves. */
  readonly for: 'person' | 'cadre';
  /** Ids of the questions by which the cadres' questionnaire asks the same. */
  readonly questionnaire: readonly string[];
}

// What the file says is held against this type by a test.
const byFact: ReadonlyMap<string, Question> = new Map(
  (questions as unknown as readonly Question[]).map((question) => [question.fact, question]),
);

/**
 * What has to be asked where a fact that follows from others is missing; a parameter among them is the
 * place's.
 */
const roots: Readonly<Record<string, readonly string[]>> = {
  'person.age': ['person.birthDate'],
  'household.incomeRatio': ['household.perCapitaMonthlyIncome', 'param.dibaoStandardMonthly'],
  'household.multiDisabled': ['household.disabledCount'],
  'household.elderlyCaringDisabled': ['care.caregiverAge'],
};

export interface Asking {
  /** In the order in which they are asked. */
  readonly questions: readonly Question[];
  /** What the place has not said yet: a task for its staff, and no question to anybody. */
  readonly parameters: readonly string[];
}

/**
 * The questions that yield missing facts, each once, in the order of the facts.
 * @throws when nobody has written a question for a fact: a policy asks what cannot be answered
 */
export function askingFor(missing: readonly string[]): Asking {
  const wanted = [...new Set(missing.flatMap((fact) => roots[fact] ?? [fact]))];
  const questions = wanted.flatMap((fact) => {
    if (isParameter(fact)) return [];
    const question = byFact.get(fact);
    if (question === undefined) throw new Error(`nobody has written a question for ${fact}`);
    return [question];
  });
  return { questions, parameters: wanted.filter(isParameter) };
}
