import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Whole } from '../whole/whole';
import { partsOf } from './parts';

/** A text in which dates, times and numbers are not broken at the end of a line. */
export function Sentence({ children }: { children: string }): ReactNode {
  return partsOf(children).map(({ words, whole }, index) =>
    whole ? <Whole key={index}>{words}</Whole> : <Fragment key={index}>{words}</Fragment>,
  );
}
