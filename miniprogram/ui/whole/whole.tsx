import type { ReactNode } from 'react';
import { Words } from '../native/text';
import { useDesk, useScale } from '../screen/scale';
import { spokenPart } from '../sentence/spoken';
import { piecesOf } from './pieces';

/**
 * A date or number within a text, kept on one line; where the line may be too short for it, it is broken
 * between its parts. A long number is seen in groups and said digit by digit.
 */
export function Whole({ children, strong = false }: { children: string; strong?: boolean }): ReactNode {
  const { narrow } = useScale();
  const desk = useDesk();
  const spoken = spokenPart(children);
  const seen = (
    <Words className={strong ? 'whole strong' : 'whole'} decorative={spoken !== null || undefined}>
      {narrow || desk
        ? piecesOf(children).map((piece, index) => (
            <Words key={index} className="unbroken">
              {piece}
            </Words>
          ))
        : children}
    </Words>
  );
  return spoken === null ? (
    seen
  ) : (
    <>
      {seen}
      <Words className="unseen">{spoken}</Words>
    </>
  );
}
