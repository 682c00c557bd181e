import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { easyLines } from '../../../shared/easy-lines.text';
import { LONGEST_WHOLE } from '../native/props';
import { Words } from '../native/text';
import { Whole } from '../whole/whole';
import { WholeWords } from '../whole/whole-words';
import { useScale } from '../screen/scale';
import { useNeed } from '../screen/screen-needs';
import { splitAtNames } from './names';
import { countsTogether, partsOf } from './parts';

interface SentenceProps {
  children: string;
  wholeWords?: boolean;
  ofMany?: boolean;
}

/**
 * A text in which dates, times and numbers are not broken at the end of a line, nor is a number separated from what
 * it counts, nor a name broken; with `wholeWords` no word is broken either, which is for headings and what is pressed; `ofMany` where it
 * stands in a list, whose rows begin with their names. Where easy words were asked for, each idea of any other text stands in a line of its own.
 */
export function Sentence({ children, wholeWords = false, ofMany = false }: SentenceProps): ReactNode {
  const isEasy = useNeed('easyWords') && !wholeWords;
  const lines = isEasy ? easyLines(children) : [children];
  return lines.length < 2 ? (
    <OneLine wholeWords={wholeWords} ofMany={ofMany}>
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
function OneLine({ children, wholeWords = false, ofMany = false }: SentenceProps): ReactNode {
  const { tight } = useScale();
  return partsOf(tight ? countsTogether(children) : children).map(({ words, whole }, index) =>
    whole ? (
      <Whole key={index}>{words}</Whole>
    ) : wholeWords ? (
      <WholeWords key={index} ofMany={ofMany}>
        {words}
      </WholeWords>
    ) : ofMany ? (
      <Fragment key={index}>{words}</Fragment>
    ) : (
      <WithNames key={index}>{words}</WithNames>
    ),
  );
}

/** Words in which no name is broken, but one that alone is wider than the line. */
function WithNames({ children }: { children: string }): ReactNode {
  return splitAtNames(children).map((words, index) =>
    index % 2 === 1 ? (
      <Words key={index} className={words.length > LONGEST_WHOLE ? 'whole' : 'piece'}>
        {words}
      </Words>
    ) : (
      words
    ),
  );
}
