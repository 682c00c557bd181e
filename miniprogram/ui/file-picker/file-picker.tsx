import type { ReactNode } from 'react';
import type { Raw } from '../../device/raw';
import { Framed } from '../field/framed';
import { describe } from '../field/hints';
import { FileInput } from '../native/file-input';
import type { ChosenFile } from '../native/props';

export interface FilePickerProps {
  /** Unique on the screen; the error summary links to it. */
  id: string;
  label: string;
  hint?: string;
  error?: string;
  /** The extensions of the files that are accepted, without the dot. */
  endings: readonly string[];
  value: ChosenFile<Raw> | null;
  onChoose: (file: ChosenFile<Raw> | null) => void;
}

/** A field for one file; its label, hint and error are linked to it for screen readers. */
export function FilePicker({ id, label, hint, error, endings, value, onChoose }: FilePickerProps): ReactNode {
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <FileInput
        id={id}
        label={label}
        chosen={value?.name ?? null}
        endings={endings}
        onChoose={onChoose}
        className={`field-input ${error ? 'field-input--wrong' : ''}`}
        describedBy={describe(id, hint, error)}
        invalid={Boolean(error)}
      />
    </Framed>
  );
}
