import type { ReactNode } from 'react';
import { Label } from '../native/controls';
import { Box } from '../native/structure';
import { FieldError, FieldHint } from './hints';

export interface FramedProps {
  /** Id of the field inside. */
  id: string;
  label: string;
  /** Whether the page's heading shows the label already. */
  asHeading?: boolean;
  hint: string | undefined;
  error: string | undefined;
  children: ReactNode;
}

/**
 * What surrounds every field: its label, its hint and its error. The field links itself to them with
 * `describe`.
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
