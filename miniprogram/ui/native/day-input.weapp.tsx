import { Button, Picker } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DayInputProps } from './props';

/** A day, chosen from WeChat's own picker, which works with screen readers. */
export function DayInput({ id, className, label, value, onInput, from }: DayInputProps): ReactNode {
  return (
    <Picker
      id={id}
      mode="date"
      value={value === '' ? from : value}
      start={from}
      onChange={(event) => onInput(event.detail.value)}
    >
      <Button
        className={className}
        hoverClass="pressed"
        aria-label={`${label}，${value === '' ? '还没选，选日期' : value}`}
      >
        {value === '' ? '选日期' : value}
      </Button>
    </Picker>
  );
}
