import type { ReactNode } from 'react';
import type { FileInputProps } from './props';

/**
 * The browser's own file field, unseen above our own words: what is seen does not depend on the browser's language.
 * The keyboard reaches and presses it, a file can be dropped on it, and a screen reader is told by it which file was
 * chosen.
 */
export function FileInput({
  id,
  className = '',
  label: _label,
  chosen,
  endings,
  onChoose,
  onBarred: _onBarred,
  describedBy,
  invalid,
}: FileInputProps<Blob>): ReactNode {
  return (
    <span className={`file ${className}`}>
      <input
        id={id}
        className="file-field"
        type="file"
        accept={endings.map((ending) => `.${ending}`).join(',')}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={({ target: { files } }) => {
          const file = files?.item(0) ?? null;
          onChoose(file === null ? null : { name: file.name, bytes: file.size, raw: file });
        }}
      />
      <span className="file-button" aria-hidden>
        {chosen === null ? '选文件' : '换一个'}
      </span>
      <span className="file-name" aria-hidden>
        {chosen ?? '还没选'}
      </span>
    </span>
  );
}
