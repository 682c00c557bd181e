import type { ReactNode } from 'react';
import type { Raw } from '../../device/raw';
import { Framed } from '../field/framed';
import { describe } from '../field/hints';
import { FileInput } from '../native/file-input';
import type { ChosenFile } from '../native/props';

export interface FilePickerProps {
  /** Unique on the screen; the error summary leads here. */
  id: string;
  label: string;
  hint?: string;
  error?: string;
  /** Endings of the files that are taken, without the dot. */
  endings: readonly string[];
  value: ChosenFile<Raw> | null;
  onChoose: (file: ChosenFile<Raw> | null) => void;
}

/** One file, with its label, hint and error tied to it. */
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
