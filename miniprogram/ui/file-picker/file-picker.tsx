import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Barred } from '../../device/barred';
import type { Raw } from '../../device/raw';
import { Framed } from '../field/framed';
import { describe } from '../field/hints';
import { FileInput } from '../native/file-input';
import type { ChosenFile } from '../native/props';
import { Notice } from '../notice/notice';

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

/** Why the phone gives no file, and what to do. */
const barredWords: Readonly<Record<Barred, string>> = {
  privacy: '没同意隐私说明，选不了文件。过一会儿再按一次，点“同意”。',
  denied: '没让读文件。请在手机设置里允许，再按一次。',
  unavailable: '这里打不开文件。请在办公电脑上选。',
};

/** A field for one file; its label, hint and error are linked to it for screen readers. */
export function FilePicker({ id, label, hint, error, endings, value, onChoose }: FilePickerProps): ReactNode {
  const [barred, setBarred] = useState<Barred | null>(null);
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <FileInput
        id={id}
        label={label}
        chosen={value?.name ?? null}
        endings={endings}
        onChoose={(file) => {
          setBarred(null);
          onChoose(file);
        }}
        onBarred={setBarred}
        className={`field-input ${error ? 'field-input--wrong' : ''}`}
        describedBy={describe(id, hint, error)}
        invalid={Boolean(error)}
      />
      {barred === null ? null : <Notice tone="due" word={barredWords[barred]} announced />}
    </Framed>
  );
}
