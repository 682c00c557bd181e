import type { ReactNode } from 'react';
import { Words } from '../native/text';
import { useDesk, useScale } from '../screen/scale';
import { piecesOf } from './pieces';

/**
 * A date or number within a text, kept on one line; where the line may be too short for it, it is broken
 * between its parts.
 */
export function Whole({ children, strong = false }: { children: string; strong?: boolean }): ReactNode {
  const { narrow } = useScale();
  const desk = useDesk();
  return (
    <Words className={strong ? 'whole strong' : 'whole'}>
      {narrow || desk
        ? piecesOf(children).map((piece, index) => (
            <Words key={index} className="unbroken">
              {piece}
            </Words>
          ))
        : children}
    </Words>
  );
}
