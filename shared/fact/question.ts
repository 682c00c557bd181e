/**
 * What is asked in order to settle a verdict: one question for each fact, in plain words, and the parameters
 * that only the place can set.
 */
import type { Facts } from './fact';
import { isParameter } from './fact';
import type { Theme } from './theme';
import questions from './questions.json';

export interface Question {
  readonly fact: string;
  readonly theme: Theme;
  /** The question to the person (`ask`), and to another who answers for them (`askFor`). */
  readonly ask: string;
  readonly askFor: string;
  /** Why the answer is needed, in plain words. */
  readonly why: string;
  readonly kind: 'yesno' | 'one' | 'several' | 'number' | 'day' | 'place' | 'disability';
  /** The options are shown by their words; for a yes or no question, yes may stand second. */
  readonly options: readonly {
    readonly value: string | boolean;
    readonly words: string;
    readonly more: string | null;
  }[];
  readonly unit: string | null;
  /** Only of a day: whether it may lie in the future. */
  readonly mayBeLater?: boolean;
  /** `cadre`: a person cannot be expected to judge this about themselves. */
  readonly for: 'person' | 'cadre';
  /** The ids of the questions in the cadres' questionnaire that ask the same. */
  readonly questionnaire: readonly string[];
}

// A test checks the file against this type.
const byFact: ReadonlyMap<string, Question> = new Map(
  (questions as unknown as readonly Question[]).map((question) => [question.fact, question]),
);

/**
 * From which facts a derived fact follows. Where it is missing, those of them that are not known are asked for;
 * a parameter among them is set by the place.
 */
const roots: Readonly<Record<string, readonly string[]>> = {
  'person.age': ['person.birthDate'],
  'person.ofSchoolAge': ['person.age'],
  'disability.certificateCounts': ['disability.certificateStatus'],
  'disability.certificateDueSoon': ['disability.certificateExpiry'],
  'household.incomeRatio': ['household.perCapitaMonthlyIncome', 'param.dibaoStandardMonthly'],
  'household.multiDisabled': ['household.disabledCount'],
  'household.elderlyCaringDisabled': ['care.caregiverAge', 'person.age', 'disability.certificateStatus'],
};

/** The facts that have to be asked in order to know a missing fact, without those that are known. */
function wantedFor(fact: string, known: Facts): readonly string[] {
  const open = roots[fact]?.filter((root) => known[root] === undefined || known[root] === null);
  return open === undefined ? [fact] : open.flatMap((root) => wantedFor(root, known));
}

export interface Asking {
  /** In the order in which they are asked. */
  readonly questions: readonly Question[];
  /** The parameters that the place has not set yet: a task for its staff, and a question to nobody. */
  readonly parameters: readonly string[];
}

/**
 * The questions that ask for missing facts, each once, in the order of the facts. What is known already is not
 * asked for again: where a derived fact waits only for the place, there is no question.
 * @param known everything that is known of the person, with what is derived from it
 * @throws when nobody has written a question for a fact, because the policy would then ask something that
 *   cannot be answered
 */
export function askingFor(missing: readonly string[], known: Facts): Asking {
  const wanted = [...new Set(missing.flatMap((fact) => wantedFor(fact, known)))];
  const questions = wanted.flatMap((fact) => {
    if (isParameter(fact)) return [];
    const question = byFact.get(fact);
    if (question === undefined) throw new Error(`nobody has written a question for ${fact}`);
    return [question];
  });
  return { questions, parameters: wanted.filter(isParameter) };
}
