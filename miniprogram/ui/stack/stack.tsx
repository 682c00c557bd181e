import type { ReactNode } from 'react';
import { Box, List, Region } from '../native/structure';
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

/** A list whose items lie closely one below the other. */
export function StackedList({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <List label={label} className="stack stack--near">
      {children}
    </List>
  );
}

/** The heading of a part of the page; with an id a program can bring the focus to it. */
export function SectionTitle({ id, children }: { id?: string; children: string }): ReactNode {
  return (
    <Heading level={2} id={id} focusable={id !== undefined} className="section-title">
      <Sentence>{children}</Sentence>
    </Heading>
  );
}

export interface JustNowProps {
  id: string;
  /** In the softer ink, where it only takes the place of a button. */
  soft?: boolean;
  children: string;
}

/** What has just been done, where a program brings the focus, so that the eye and the reader are led there. */
export function JustNow({ id, soft = false, children }: JustNowProps): ReactNode {
  return (
    <Heading level={2} id={id} focusable className={soft ? 'soft' : 'just-now'}>
      <Sentence>{children}</Sentence>
    </Heading>
  );
}

/** A smaller part of a section: a heading no larger than the text under it. */
export function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Box>
      <Heading level={3} className="strong">
        {title}
      </Heading>
      {children}
    </Box>
  );
}

/** A part of the page under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Region className="section stack" label={title}>
      <SectionTitle>{title}</SectionTitle>
      {children}
    </Region>
  );
}
