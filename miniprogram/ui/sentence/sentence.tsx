import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { easyLines } from '../../../shared/easy-lines.text';
import { Words } from '../native/text';
import { Whole } from '../whole/whole';
import { WholeWords } from '../whole/whole-words';
import { useScale } from '../screen/scale';
import { useNeed } from '../screen/screen-needs';
import { countsTogether, partsOf } from './parts';

interface SentenceProps {
  children: string;
  wholeWords?: boolean;
}

/**
 * A text in which dates, times and numbers are not broken at the end of a line, nor is a number separated from what
 * it counts; with `wholeWords` no word is broken either, which is for headings and what is pressed. Where easy words
 * were asked for, each idea of any other text stands in a line of its own.
 */
export function Sentence({ children, wholeWords = false }: SentenceProps): ReactNode {
  const isEasy = useNeed('easyWords') && !wholeWords;
  const lines = isEasy ? easyLines(children) : [children];
  return lines.length < 2 ? (
    <Parts wholeWords={wholeWords}>{children}</Parts>
  ) : (
    lines.map((line, index) => (
      <Words key={index} className="line">
        <Parts>{line}</Parts>
      </Words>
    ))
  );
}

/** A text in its parts that are not broken. */
function Parts({ children, wholeWords = false }: SentenceProps): ReactNode {
  const { tight } = useScale();
  return partsOf(tight ? countsTogether(children) : children).map(({ words, whole }, index) =>
    whole ? (
      <Whole key={index}>{words}</Whole>
    ) : wholeWords ? (
      <WholeWords key={index}>{words}</WholeWords>
    ) : (
      <Fragment key={index}>{words}</Fragment>
    ),
  );
}
