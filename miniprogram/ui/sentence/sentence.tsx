import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Whole } from '../whole/whole';
import { WholeWords } from '../whole/whole-words';
import { useScale } from '../screen/scale';
import { countsTogether, partsOf } from './parts';

/**
 * A text in which dates, times and numbers are not broken at the end of a line, nor is a number separated from what
 * it counts; with `wholeWords` no word is broken either, which is for headings and what is pressed; `ofMany` where it
 * stands in a list.
 */
export function Sentence({
  children,
  wholeWords = false,
  ofMany = false,
}: {
  children: string;
  wholeWords?: boolean;
  ofMany?: boolean;
}): ReactNode {
  const { tight } = useScale();
  return partsOf(tight ? countsTogether(children) : children).map(({ words, whole }, index) =>
    whole ? (
      <Whole key={index}>{words}</Whole>
    ) : wholeWords ? (
      <WholeWords key={index} ofMany={ofMany}>
        {words}
      </WholeWords>
    ) : (
      <Fragment key={index}>{words}</Fragment>
    ),
  );
}
