/** The words for parameters. */
import type { ParameterRow } from './parameter.contract';
import { disabilityLevels } from '../fact/disability';
import { levelNames } from '../fact/disability.text';

/** A parameter's value in words: 能; 710 元; 17 岁; 一级 110 元，二级 80 元. */
export function parameterValueText(
  { kind }: Pick<ParameterRow, 'kind'>,
  value: NonNullable<ParameterRow['set']>['value'],
): string {
  if (typeof value === 'boolean') return value ? '能' : '不能';
  if (typeof value === 'number') return kind === 'age' ? `${value} 岁` : `${value} 元`;
  return disabilityLevels
    .flatMap((level) => (value[level] === undefined ? [] : [`${levelNames[level]} ${value[level]} 元`]))
    .join('，');
}
