import type { ReactNode } from 'react';
import { Framed } from '../field/framed';
import { describe } from '../field/hints';
import { DayInput } from '../native/day-input';

export interface DayFieldProps {
  /** Unique on the screen; the error summary links to it. */
  id: string;
  label: string;
  hint?: string;
  error?: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  /** The first day that can be chosen, `YYYY-MM-DD`. */
  from: string;
  onChange: (day: string) => void;
}

/** A field for one day; its label, hint and error are linked to it for screen readers. */
export function DayField({ id, label, hint, error, value, from, onChange }: DayFieldProps): ReactNode {
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <DayInput
        id={id}
        label={label}
        value={value}
        from={from}
        onInput={onChange}
        className={`field-input field-input--day ${error ? 'field-input--wrong' : ''}`}
        describedBy={describe(id, hint, error)}
        invalid={Boolean(error)}
      />
    </Framed>
  );
}
