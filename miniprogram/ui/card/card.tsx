import type { ReactNode } from 'react';
import { Box } from '../native/structure';
import { Heading, Paragraph } from '../native/text';
import { Sentence } from '../sentence/sentence';

export interface CardProps {
  title?: string;
  /** Id of the title, with which a program can move the focus to it. */
  titleId?: string;
  /** The heading's level: 2 directly on the page, 3 within a section. */
  level?: 2 | 3;
  /** `tint` is for the one card that matters now, such as a reply. */
  tone?: 'plain' | 'tint';
  children: ReactNode;
}

/** A white card for things that belong together. */
export function Card({ title, titleId, level = 2, tone = 'plain', children }: CardProps): ReactNode {
  return (
    <Box className={`card card--${tone}`}>
      {title ? (
        <Heading level={level} id={titleId} focusable={titleId !== undefined} className="card-title">
          <Sentence wholeWords>{title}</Sentence>
        </Heading>
      ) : null}
      {children}
    </Box>
  );
}

/** Text that a cadre reads aloud to the person before it is sent, larger than anything around it. */
export function ReadAloud({ sentences }: { sentences: readonly string[] }): ReactNode {
  return (
    <Box className="card read-aloud">
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>
          <Sentence>{sentence}</Sentence>
        </Paragraph>
      ))}
    </Box>
  );
}
