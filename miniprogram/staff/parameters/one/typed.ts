/** A parameter as it is typed in: the value it stands for, or what is wrong with it. */
import { isBlank } from '../../../../shared/plain-text';
import type { Input } from '../../../../shared/contract';
import { isOfKind } from '../../../../shared/parameter/kind';
import type { ParameterRow } from '../../../../shared/parameter/parameter.contract';
import { disabilityLevels } from '../../../../shared/fact/disability';
import { levelNames } from '../../../../shared/fact/disability.text';
import type { PageError } from '../../../ui/error-summary/error-summary';

export type Value = Input<'parameter.set'>['value'];

/** The typed texts by the id of their field: `value`, or `level-1` to `level-4`. */
export type Typed = Readonly<Record<string, string>>;

export const levelField = (level: string): string => `level-${level}`;

function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

const isMoney = (amount: number | null): amount is number => amount !== null && isOfKind('money', amount);

function levelsOf(typed: Typed): { readonly value: Value } | { readonly wrong: readonly PageError[] } {
  const filled = disabilityLevels.flatMap((level) => {
    const words = typed[levelField(level)] ?? '';
    return isBlank(words) ? [] : [{ level, amount: numberIn(words) }];
  });
  if (filled.length === 0) return { wrong: [{ fieldId: levelField('1'), words: '请至少写一级的钱数' }] };
  const wrong = filled.filter(({ amount }) => !isMoney(amount));
  if (wrong.length > 0)
    return {
      wrong: wrong.map(({ level }) => ({
        fieldId: levelField(level),
        words: `${levelNames[level]}的钱数不对，请写数字`,
      })),
    };
  return {
    value: Object.fromEntries(
      filled.flatMap(({ level, amount }) => (amount === null ? [] : [[level, amount]])),
    ),
  };
}

/** The value typed for a parameter, or the errors to show. */
export function valueOf(
  { kind }: Pick<ParameterRow, 'kind'>,
  typed: Typed,
): { readonly value: Value } | { readonly wrong: readonly PageError[] } {
  const said = typed.value ?? '';
  const no = (words: string): { wrong: readonly PageError[] } => ({ wrong: [{ fieldId: 'value', words }] });
  switch (kind) {
    case 'yesno':
      return said === '' ? no('请选一个') : { value: said === 'yes' };
    case 'money': {
      const amount = numberIn(said);
      return isMoney(amount) ? { value: amount } : no('请写钱数，比如 710');
    }
    case 'age': {
      const age = numberIn(said);
      return age !== null && isOfKind('age', age) ? { value: age } : no('请写岁数，比如 17');
    }
    case 'levels':
      return levelsOf(typed);
  }
}
