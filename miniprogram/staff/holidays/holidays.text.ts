/** Says what is wrong with a holiday notice. */
import { failureText } from '../../cloud/failure.text';
import type { Failure } from '../../cloud/use-query';
import type { TypedDay } from './typed-days';

/** How many wrong lines are reported at once; the rest follow when these are corrected. */
const TOLD = 3;
/** How many characters of a line are quoted, enough to tell it from other lines. */
const QUOTED = 12;

const wrongText: Readonly<Record<NonNullable<TypedDay['wrong']>, (year: number) => string>> = {
  noDay: () => '不是日子',
  weekend: () => '是周末，本来就休息',
  weekday: () => '不是周末，本来就上班',
  otherYear: (year) => `不在${year}年里`,
  twice: () => '写了两遍',
};

/** For example “1月2日”是周末，本来就休息；“三天”不是日子. */
export function wrongDaysText(wrong: readonly TypedDay[], year: number): string {
  const told = wrong
    .slice(0, TOLD)
    .flatMap((day) =>
      day.wrong === null
        ? []
        : [`“${Array.from(day.typed).slice(0, QUOTED).join('')}”${wrongText[day.wrong](year)}`],
    );
  return `${told.join('；')}${wrong.length > TOLD ? `；还有 ${wrong.length - TOLD} 处` : ''}`;
}

/** Why the cloud did not publish it. */
export function notPublishedText(failure: Failure, year: number): string {
  const { code, args = {} } = failure;
  if (code === 'WRONG_YEAR' && typeof args.year === 'number')
    return `现在只能公布${args.year}年的。请回去改年份。`;
  if (code === 'ID_REUSED') return `${year}年的已经公布过，日子和这里写的不一样，不能再改。`;
  return failureText(failure);
}
