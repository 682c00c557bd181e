import type { ReactNode } from 'react';
import { Inner } from '../native/structure';
import { Words } from '../native/text';
import { Sentence } from '../sentence/sentence';
import type { Tone } from '../tone';

/** A short word on a coloured background that tells a state. */
export function Tag({ tone, children }: { tone: Tone; children: string }): ReactNode {
  return (
    <Words className={`tag tone--${tone}`} ofMany>
      <Sentence wholeWords ofMany>
        {children}
      </Sentence>
    </Words>
  );
}

/** Several tags in a line. */
export function Tags({ children }: { children: ReactNode }): ReactNode {
  return <Inner className="tags">{children}</Inner>;
}
