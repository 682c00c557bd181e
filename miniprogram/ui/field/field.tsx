import type { ReactNode } from 'react';
import { TextArea, TextInput } from '../native/controls';
import type { InputKind } from '../native/props';
import { Box } from '../native/structure';
import { Framed } from './framed';
import { describe } from './hints';

export interface FieldProps {
  /** Unique on the screen; the error summary links to it. */
  id: string;
  label: string;
  /** Whether the page's heading shows the label already, as on a page that asks one thing. */
  asHeading?: boolean;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  kind?: InputKind;
  /** The number of lines; more than one makes a text area. */
  lines?: number;
  /**
   * The most characters allowed; the field says in words how many are written. More can still be typed, so
   * that pasted text is never cut off unnoticed.
   */
  atMost?: number;
  /** The browser's autocomplete type, such as `tel` or `current-password`. */
  autoComplete?: string;
}

/** Says in words how long the text is, and whether it is too long. */
export function countInWords(length: number, atMost: number): string {
  return length > atMost
    ? `多了 ${length - atMost} 个字，请删短一些`
    : `已写 ${length} 个字，最多 ${atMost} 个字`;
}

/** A field for text; its label, hint, error and count are linked to it for screen readers. */
export function Field({
  id,
  label,
  asHeading = false,
  hint,
  error,
  value,
  onChange,
  kind,
  lines = 1,
  atMost,
  autoComplete,
}: FieldProps): ReactNode {
  const length = Array.from(value).length;
  const over = atMost !== undefined && length > atMost;
  const input = {
    id,
    label,
    value,
    onInput: onChange,
    className: `field-input ${lines > 1 ? 'field-input--lines' : ''} ${error ? 'field-input--wrong' : ''}`,
    describedBy: describe(id, hint, error, ...(atMost === undefined ? [] : [`${id}-count`])),
    invalid: Boolean(error),
    autoComplete,
  };
  return (
    <Framed id={id} label={label} asHeading={asHeading} hint={hint} error={error}>
      {lines > 1 ? <TextArea {...input} lines={lines} /> : <TextInput {...input} kind={kind} />}
      {atMost === undefined ? null : (
        <>
          <Box id={`${id}-count`} className={`field-count ${over ? 'field-count--over' : ''}`}>
            {countInWords(length, atMost)}
          </Box>
          {/* A screen reader hears this only when the text is too long; a count after every letter
              would drown out the letters. */}
          <Box live="polite" className="unseen">
            {over ? '写得太长了，请删短一些' : ''}
          </Box>
        </>
      )}
    </Framed>
  );
}
