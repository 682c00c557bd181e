import type { ReactNode } from 'react';
import { useAnnouncement } from '../announced/announcements';
import { readerFollowsFocus } from '../native/focus';
import { Box, List, Region } from '../native/structure';
import { Heading } from '../native/text';
import { Sentence } from '../sentence/sentence';

/** Things one below the other; `near` reduces the space between them. */
export function Stack({ near = false, children }: { near?: boolean; children: ReactNode }): ReactNode {
  return <Box className={near ? 'stack stack--near' : 'stack'}>{children}</Box>;
}

/** Several buttons: one below the other on a phone, side by side at a desk. */
export function Actions({ children }: { children: ReactNode }): ReactNode {
  return <Box className="actions">{children}</Box>;
}

/** A field and the buttons after it: one below the other on a phone, in one line at a desk. */
export function Toolbar({ children }: { children: ReactNode }): ReactNode {
  return <Box className="toolbar">{children}</Box>;
}

/** Parts of a page: one below the other on a phone, two beside each other at a desk; `wider` gives the first more room. */
export function SideBySide({ wider = false, children }: { wider?: boolean; children: ReactNode }): ReactNode {
  return <Box className={wider ? 'side-by-side side-by-side--wider' : 'side-by-side'}>{children}</Box>;
}

/** A list whose items are close to each other. */
export function StackedList({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <List label={label} className="stack stack--near">
      {children}
    </List>
  );
}

/** The heading of a part of the page; with its id a program can move the focus to it. */
export function SectionTitle({ id, children }: { id?: string; children: string }): ReactNode {
  return (
    <Heading level={2} id={id} focusable={id !== undefined} className="section-title">
      <Sentence heading>{children}</Sentence>
    </Heading>
  );
}

export interface JustNowProps {
  id: string;
  /** Whether it is shown in the softer colour, where it only replaces a button. */
  soft?: boolean;
  /** Whether it was done on this page just now, rather than before the page was opened. */
  isNew?: boolean;
  children: string;
}

/**
 * A message about what has just been done. A program moves the focus to it, so that both sighted users and
 * screen readers notice it; where the screen reader does not follow, it is told the message.
 */
export function JustNow({ id, soft = false, isNew = true, children }: JustNowProps): ReactNode {
  useAnnouncement(readerFollowsFocus || !isNew ? null : children);
  return (
    <Heading level={2} id={id} focusable className={soft ? 'soft' : 'just-now'}>
      <Sentence wholeWords>{children}</Sentence>
    </Heading>
  );
}

/** A smaller part of a section; its heading is no larger than the text below. */
export function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Box className="part">
      <Heading level={3} className="strong">
        <Sentence wholeWords>{title}</Sentence>
      </Heading>
      {children}
    </Box>
  );
}

/** A part of the page under a heading of its own. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Region className="section stack" label={title}>
      <SectionTitle>{title}</SectionTitle>
      {children}
    </Region>
  );
}
