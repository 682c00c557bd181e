/**
 * The day on which a number of working days ends, compared with chinese-days on the same questions: 1 to 15
 * working days after a day of 2024 to 2026, with a `YYYY-MM-DD` string as input and output, which is the form
 * both use. West of UTC chinese-days answers wrongly, so run this at UTC or east of it.
 */
import { findWorkday } from 'chinese-days';
import { randomFrom } from '../demo/random';
import { NoNoticeError, addDays, type Day } from '../shared/calendar/calendar';
import { holidays } from '../shared/calendar/shipped-calendar';
import { median, type Figure } from './figure';

interface Question {
  readonly from: Day;
  readonly count: number;
}

type Answerer = (from: Day, count: number) => Day;

const ours: Answerer = (from, count) => holidays.addWorkingDays(from, count);
const theirs: Answerer = (from, count) => findWorkday(count, from);

const seed = 20261123;
const sampleSize = 3000;
const rounds = 9;
/** How often our side answers the sample in a round, so that both sides run for some tens of milliseconds. */
const oursRepeats = 1000;

/** Questions whose answers lie within the years that have a State Council notice. */
function sample(): Question[] {
  const random = randomFrom(seed);
  const lastStart = 366 + 365 + 365 - 45;
  return Array.from({ length: sampleSize }, () => ({
    from: addDays('2024-01-01', random.below(lastStart)),
    count: 1 + random.below(15),
  }));
}

/**
 * Answers per second of this process's CPU time. The lengths of the answers are added up, so that the
 * compiler cannot optimise the answers away.
 */
function rate(answer: Answerer, questions: readonly Question[], repeats: number): number {
  let length = 0;
  const started = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const { from, count } of questions) length += answer(from, count).length;
  }
  const { user, system } = process.cpuUsage(started);
  const answers = questions.length * repeats;
  if (length !== answers * 10) throw new Error('an answer is no day');
  return answers / ((user + system) / 1e6);
}

/** Whether our side refuses with NoNoticeError instead of answering. */
function refuses(from: Day, count: number): boolean {
  try {
    holidays.addWorkingDays(from, count);
    return false;
  } catch (error) {
    if (error instanceof NoNoticeError) return true;
    throw error;
  }
}

/**
 * Measures in interleaved rounds. Counts the answers in which the two sides differ, and the days of 2027 that
 * our side answers although that year has no notice yet.
 */
export function measureDeadlines(): Figure[] {
  const questions = sample();
  const different = questions.filter(({ from, count }) => ours(from, count) !== theirs(from, count)).length;
  const ratios = Array.from(
    { length: rounds },
    () => rate(ours, questions, oursRepeats) / rate(theirs, questions, 1),
  );
  const faster = Math.round(median(ratios));
  const unknown = Array.from({ length: 365 }, (_, n) => addDays('2027-01-01', n));
  const answered = unknown.filter((day) => !refuses(day, 1)).length;
  return [
    {
      id: 'deadlines.faster',
      value: faster,
      unit: 'x',
      anchor: 'chinese-days 1.5.7 findWorkday, per CPU-second',
      goal: '>= 2000',
      met: faster >= 2000,
    },
    {
      id: 'deadlines.different',
      value: different,
      unit: `of ${sampleSize}`,
      anchor: 'chinese-days 1.5.7 findWorkday, seeded sample of 2024 to 2026',
      goal: '0',
      met: different === 0,
    },
    {
      id: 'deadlines.guessed-2027',
      value: answered,
      unit: 'of 365 days',
      anchor: 'chinese-days 1.5.7 answers all 365, without a notice',
      goal: '0',
      met: answered === 0,
    },
  ];
}
