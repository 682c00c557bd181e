import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Whole } from '../whole/whole';
import { WholeWords } from '../whole/whole-words';
import { partsOf } from './parts';

/**
 * A text in which dates, times and numbers are not broken at the end of a line; with `wholeWords` no word is
 * either, which is for the few words on something that is pressed.
 */
export function Sentence({
  children,
  wholeWords = false,
}: {
  children: string;
  wholeWords?: boolean;
}): ReactNode {
  return partsOf(children).map(({ words, whole }, index) =>
    whole ? (
      <Whole key={index}>{words}</Whole>
    ) : wholeWords ? (
      <WholeWords key={index}>{words}</WholeWords>
    ) : (
      <Fragment key={index}>{words}</Fragment>
    ),
  );
}
