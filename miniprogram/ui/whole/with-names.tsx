import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Words } from '../native/text';
import { splitAtNames } from './names';

/**
 * Words in which no name is broken, but one that alone is wider than the line. A name is no box of its own: a screen
 * reader would read a gap beside it.
 */
export function WithNames({ children }: { children: string }): ReactNode {
  return splitAtNames(children).map((words, index) =>
    index % 2 === 1 ? (
      <Words key={index} className="at-marks">
        {words}
      </Words>
    ) : (
      <Fragment key={index}>{words}</Fragment>
    ),
  );
}
