import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Box } from '../native/structure';
import { Words } from '../native/text';
import { Sentence } from '../sentence/sentence';

/** The ids of a field's hint and error, as `aria-describedby` expects them. */
export function describe(
  id: string,
  hint: string | undefined,
  error: string | undefined,
): string | undefined {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A hint that helps to answer, below the label. */
export function FieldHint({ id, hint }: { id: string; hint: string | undefined }): ReactNode {
  return hint ? (
    <Box id={`${id}-hint`} className="field-hint">
      <Sentence>{hint}</Sentence>
    </Box>
  ) : null;
}

/** What to correct in this field, in the same words as in the error summary. */
export function FieldError({ id, error }: { id: string; error: string | undefined }): ReactNode {
  return error ? (
    <Box id={`${id}-error`} className="field-error">
      <Icon name="alert" className="field-error-icon" />
      <Words>
        <Sentence>{error}</Sentence>
      </Words>
    </Box>
  ) : null;
}
