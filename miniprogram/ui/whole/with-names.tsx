import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { LONGEST_WHOLE } from '../native/props';
import { Words } from '../native/text';
import { splitAtNames } from './names';

/** Words in which no name is broken, but one that alone is wider than the line. */
export function WithNames({ children }: { children: string }): ReactNode {
  return splitAtNames(children).map((words, index) =>
    index % 2 === 1 ? (
      <Words key={index} className={words.length > LONGEST_WHOLE ? 'whole' : 'piece'}>
        {words}
      </Words>
    ) : (
      <Fragment key={index}>{words}</Fragment>
    ),
  );
}
