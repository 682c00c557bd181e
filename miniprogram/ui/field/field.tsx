import type { ReactNode } from 'react';
import { useAnnouncement } from '../announced/announcements';
import { TextArea, TextInput } from '../native/controls';
import type { InputKind } from '../native/props';
import { Box } from '../native/structure';
import { Framed } from './framed';
import { describe } from './hints';

export interface FieldProps {
  /** Unique on the screen; the error summary links to it. */
  id: string;
  label: string;
  /**
   * Whether the page's heading shows the label already, as on a page that asks one thing. Whoever hears the page
   * has heard it then, and the field is called 写在这里.
   */
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

/** How many characters before the end a screen reader says, once, that the end is near. */
const NEAR_THE_END = 50;

/** Says in words how long the text is, and whether it is too long. */
export function countInWords(length: number, atMost: number): string {
  return length > atMost
    ? `多了 ${length - atMost} 个字，请删短一些`
    : `已写 ${length} 个字，最多 ${atMost} 个字`;
}

/** A field for text; its label, hint and error are linked to it for screen readers. */
export function Field({
  id,
  label: question,
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
  const label = asHeading ? '写在这里' : question;
  const length = Array.from(value).length;
  const over = atMost !== undefined && length > atMost;
  const near = atMost !== undefined && length > atMost - NEAR_THE_END;
  // A count after every letter would drown out the letters.
  useAnnouncement(over ? '写得太长了，请删短一些' : near ? '快写满了' : null);
  const input = {
    id,
    label,
    value,
    onInput: onChange,
    className: `field-input ${lines > 1 ? 'field-input--lines' : ''} ${error ? 'field-input--wrong' : ''}`,
    describedBy: describe(id, hint, error),
    invalid: Boolean(error),
    autoComplete,
  };
  return (
    <Framed id={id} label={label} asHeading={asHeading} hint={hint} error={error}>
      {lines > 1 ? <TextArea {...input} lines={lines} /> : <TextInput {...input} kind={kind} />}
      {atMost === undefined ? null : (
        <Box className={`field-count ${over ? 'field-count--over' : ''}`}>{countInWords(length, atMost)}</Box>
      )}
    </Framed>
  );
}
