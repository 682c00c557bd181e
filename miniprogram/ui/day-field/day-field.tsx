import type { ReactNode } from 'react';
import { FieldError, FieldHint, describe } from '../field/hints';
import { Label } from '../native/controls';
import { DayInput } from '../native/day-input';
import { Box } from '../native/structure';

export interface DayFieldProps {
  /** Unique on the screen; the error summary leads here. */
  id: string;
  label: string;
  hint?: string;
  error?: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  /** The first day that can be chosen. */
  from: string;
  onChange: (day: string) => void;
}

/** A field for one day with its label, hint and error tied to it. */
export function DayField({ id, label, hint, error, value, from, onChange }: DayFieldProps): ReactNode {
  return (
    <Box className="field">
      <Label labelFor={id} className="field-label">
        {label}
      </Label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
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
    </Box>
  );
}
