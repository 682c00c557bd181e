import type { ReactNode } from 'react';
import type { DayInputProps } from './props';

/** A day, typed digit by digit or chosen from the browser's own calendar. */
export function DayInput({
  label: _label,
  onInput,
  from,
  describedBy,
  invalid,
  ...rest
}: DayInputProps): ReactNode {
  return (
    <input
      {...rest}
      type="date"
      min={from}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => onInput(event.target.value)}
    />
  );
}
