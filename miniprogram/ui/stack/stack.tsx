import type { ReactNode } from 'react';
import { Box, Region } from '../native/structure';
import { Heading } from '../native/text';
import { Sentence } from '../sentence/sentence';

/** Things one below the other. `near` for what belongs together closely. */
export function Stack({ near = false, children }: { near?: boolean; children: ReactNode }): ReactNode {
  return <Box className={near ? 'stack stack--near' : 'stack'}>{children}</Box>;
}

/** Several buttons: one below the other on a phone, side by side on a desk. */
export function Actions({ children }: { children: ReactNode }): ReactNode {
  return <Box className="actions">{children}</Box>;
}

/** A part of the page under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Region className="section stack" label={title}>
      <Heading level={2} className="section-title">
        <Sentence>{title}</Sentence>
      </Heading>
      {children}
    </Region>
  );
}
