import type { ReactNode } from 'react';
import { Label } from '../native/controls';
import { Box } from '../native/structure';
import { FieldError, FieldHint } from './hints';

export interface FramedProps {
  /** Of the field itself, which lies in it. */
  id: string;
  label: string;
  /** The page's heading shows the label already. */
  asHeading?: boolean;
  hint: string | undefined;
  error: string | undefined;
  children: ReactNode;
}

/**
 * What stands about every field: its label, what helps to answer, and what to do about it. The field ties
 * itself to them by `describe`.
 */
export function Framed({ id, label, asHeading = false, hint, error, children }: FramedProps): ReactNode {
  return (
    <Box className="field">
      <Label labelFor={id} className={asHeading ? 'unseen' : 'field-label'}>
        {label}
      </Label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </Box>
  );
}
