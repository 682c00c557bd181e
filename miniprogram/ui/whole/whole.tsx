import type { ReactNode } from 'react';
import { Parts, Words } from '../native/text';
import { useScale } from '../screen/scale';
import { spokenPart } from '../sentence/spoken';
import { behindYear, endOf, piecesOf } from './pieces';

/**
 * A date or number within a text, kept on one line; where the line is too short for it, it is broken between its
 * parts. Where few letters fit in a line, a date flows with the text around it and ends a line between its parts
 * only. A long number is seen in groups and said digit by digit.
 */
export function Whole({ children, strong = false }: { children: string; strong?: boolean }): ReactNode {
  const { narrow } = useScale();
  const pieces = piecesOf(children);
  if (narrow && children.includes('日'))
    return pieces.map((piece, index) => (
      <Words key={index} className={strong ? 'unbroken strong' : 'unbroken'}>
        <Year>{piece}</Year>
      </Words>
    ));
  const spoken = spokenPart(children);
  return (
    <>
      <Words className={strong ? 'whole strong' : 'whole'} decorative={spoken !== null || undefined}>
        {narrow ? (
          pieces.map((piece, index) => (
            <Words key={index} className="unbroken">
              <End>{piece}</End>
            </Words>
          ))
        ) : pieces.length > 1 ? (
          <Parts parts={pieces} />
        ) : (
          children
        )}
      </Words>
      {spoken === null ? null : <Words className="unseen">{spoken}</Words>}
    </>
  );
}

/** A day, with its year as a part of its own where it has one. */
function Year({ children }: { children: string }): ReactNode {
  const parts = behindYear(children);
  return parts.length < 2
    ? children
    : parts.map((part) => (
        <Words key={part} className="unbroken">
          {part}
        </Words>
      ));
}

/** The end of a number: its punctuation takes half a letter, so that no number is broken for its sake alone. */
function End({ children }: { children: string }): ReactNode {
  const { words, mark } = endOf(children);
  return mark === '' ? (
    words
  ) : (
    <>
      {words}
      <Words className="half-mark">{mark}</Words>
    </>
  );
}
