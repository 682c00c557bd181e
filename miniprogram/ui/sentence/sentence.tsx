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
  heading?: boolean;
  wholeWords?: boolean;
  ofMany?: boolean;
}

/**
 * A text in which dates, times and numbers are not broken at the end of a line, nor is a number separated from what
 * it counts, nor a name broken; with `wholeWords` no word is broken either, which is for titles and what is pressed, nor in a `heading`; `ofMany` where it
 * stands in a list, whose rows begin with their names. Where easy words were asked for, each idea of any other text stands in a line of its own.
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
  const { tight } = useScale();
  return partsOf(tight ? countsTogether(children) : children).map(({ words, whole }, index) =>
    whole ? (
      <Whole key={index}>{words}</Whole>
    ) : ofMany && wholeWords ? (
      <WholeWords key={index} ofMany>
        {words}
      </WholeWords>
    ) : ofMany ? (
      <Fragment key={index}>{words}</Fragment>
    ) : (
      splitAtNames(words).map((part, place) =>
        place % 2 === 1 ? (
          <Name key={`${index} ${place}`}>{part}</Name>
        ) : wholeWords ? (
          <WholeWords key={`${index} ${place}`} heading={heading}>
            {part}
          </WholeWords>
        ) : (
          <Fragment key={`${index} ${place}`}>{part}</Fragment>
        ),
      )
    ),
  );
}

/** A name, which is broken only where it alone is wider than the line. */
function Name({ children }: { children: string }): ReactNode {
  return <Words className={children.length > LONGEST_WHOLE ? 'whole' : 'piece'}>{children}</Words>;
}
