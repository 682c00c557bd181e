import type { ReactNode } from 'react';
import { Words } from '../native/text';
import { piecesOf } from './pieces';

/** A date or number within a text, kept on one line; where the screen is narrower than it, it breaks between its parts. */
export function Whole({ children, strong = false }: { children: string; strong?: boolean }): ReactNode {
  return (
    <Words className={strong ? 'whole strong' : 'whole'}>
      {piecesOf(children).map((piece, index) => (
        <Words key={index} className="unbroken">
          {piece}
        </Words>
      ))}
    </Words>
  );
}
