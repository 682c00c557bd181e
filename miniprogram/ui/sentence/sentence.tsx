import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { easyLines } from '../../../shared/easy-lines.text';
import { Words } from '../native/text';
import { Whole } from '../whole/whole';
import { WholeWords } from '../whole/whole-words';
import { WithNames } from '../whole/with-names';
import { useScale } from '../screen/scale';
import { useNeed } from '../screen/screen-needs';
import { countsTogether, partsOf } from './parts';

interface SentenceProps {
  children: string;
  /** Whether it is set in the letters of a page's heading; no word is broken then. */
  heading?: boolean;
  /** Whether no word is broken, as in titles and in what is pressed. */
  wholeWords?: boolean;
  /** Whether it stands in a list, whose rows begin with their names. */
  ofMany?: boolean;
}

/**
 * A text in which dates, times, numbers and names are not broken at the end of a line, nor is a number separated from
 * what it counts. Where easy words were asked for, each idea of a text that is no title stands in a line of its own.
 */
export function Sentence({
  children,
  heading = false,
  wholeWords = heading,
  ofMany = false,
}: SentenceProps): ReactNode {
  const isEasy = useNeed('easyWords') && !wholeWords;
  const lines = isEasy ? easyLines(children) : [children];
  return lines.length < 2 ? (
    <OneLine heading={heading} wholeWords={wholeWords} ofMany={ofMany}>
      {children}
    </OneLine>
  ) : (
    lines.map((line, index) => (
      <Words key={index} className="line">
        <OneLine>{line}</OneLine>
      </Words>
    ))
  );
}

/** A text in its parts that are not broken. */
function OneLine({
  children,
  heading = false,
  wholeWords = false,
  ofMany = false,
}: SentenceProps): ReactNode {
  const { tight, headingLetters } = useScale();
  const long = heading && children.length > headingLetters;
  return partsOf(tight ? countsTogether(children) : children).map(({ words, whole }, index) =>
    whole ? (
      <Whole key={index}>{words}</Whole>
    ) : wholeWords ? (
      <WholeWords key={index} long={long} ofMany={ofMany}>
        {words}
      </WholeWords>
    ) : ofMany ? (
      <Fragment key={index}>{words}</Fragment>
    ) : (
      <WithNames key={index}>{words}</WithNames>
    ),
  );
}
