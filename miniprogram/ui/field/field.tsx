import type { ReactNode } from 'react';
import { TextArea, TextInput } from '../native/controls';
import type { InputKind } from '../native/props';
import { Box } from '../native/structure';
import { Framed } from './framed';
import { describe } from './hints';

export interface FieldProps {
  /** Unique on the screen; the error summary leads here. */
  id: string;
  label: string;
  /** On a page that asks one thing its heading already shows the label. */
  asHeading?: boolean;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  kind?: InputKind;
  /** More than one: several lines. */
  lines?: number;
  /** Counts in words what is written. Typing on stays possible, so that nothing pasted is cut off unseen. */
  atMost?: number;
  /** The browser's own filling in, such as `tel` or `current-password`. */
  autoComplete?: string;
}

/** How long the text is, in words. */
export function countInWords(length: number, atMost: number): string {
  return length > atMost
    ? `多了 ${length - atMost} 个字，请删短一些`
    : `已写 ${length} 个字，最多 ${atMost} 个字`;
}

/** A field for text with its label, hint, error and count tied to it. */
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
          {/* Said aloud only when it matters; a count after every letter would drown the letters. */}
          <Box live="polite" className="unseen">
            {over ? '写得太长了，请删短一些' : ''}
          </Box>
        </>
      )}
    </Framed>
  );
}
