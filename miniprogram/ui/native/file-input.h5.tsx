import type { ReactNode } from 'react';
import type { FileInputProps } from './props';

/**
 * The browser's own file field: its button can be reached and pressed with the keyboard, and it says which
 * file was chosen.
 */
export function FileInput({
  label: _label,
  chosen: _chosen,
  endings,
  onChoose,
  onBarred: _onBarred,
  describedBy,
  invalid,
  ...rest
}: FileInputProps<Blob>): ReactNode {
  return (
    <input
      {...rest}
      type="file"
      accept={endings.map((ending) => `.${ending}`).join(',')}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={({ target: { files } }) => {
        const file = files?.item(0) ?? null;
        onChoose(file === null ? null : { name: file.name, bytes: file.size, raw: file });
      }}
    />
  );
}
