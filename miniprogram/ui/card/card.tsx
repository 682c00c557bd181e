import type { ReactNode } from 'react';
import { Box } from '../native/structure';
import { Heading } from '../native/text';
import { Sentence } from '../sentence/sentence';

export interface CardProps {
  title?: string;
  /** 2 on the page itself, 3 within a section. */
  level?: 2 | 3;
  /** `tint` for the one card that matters now, such as a reply. */
  tone?: 'plain' | 'tint';
  children: ReactNode;
}

/** A white sheet for what belongs together. */
export function Card({ title, level = 2, tone = 'plain', children }: CardProps): ReactNode {
  return (
    <Box className={`card card--${tone}`}>
      {title ? (
        <Heading level={level} className="card-title">
          <Sentence>{title}</Sentence>
        </Heading>
      ) : null}
      {children}
    </Box>
  );
}
