import type { ReactNode } from 'react';
import { Pieces } from '../native/text';
import { useScale } from '../screen/scale';
import { WithNames } from './with-names';
import { lineEndsOf } from './words';

interface WholeWordsProps {
  children: string;
  /** Whether it is part of a text that does not fit in a line, also where letters are small. */
  long?: boolean;
  /** Whether it stands in a list, many times on a page. */
  ofMany?: boolean;
}

/**
 * The words on something that is pressed, or of a heading. Where few letters fit in a line, it ends between words, and
 * inside a word only where that alone is too wide; a name counts as a word.
 */
export function WholeWords({ children, long = false, ofMany = false }: WholeWordsProps): ReactNode {
  const { tight, narrow } = useScale();
  if (tight || long) return <Pieces pieces={lineEndsOf(children)} ofMany={ofMany && !narrow} />;
  return ofMany ? children : <WithNames>{children}</WithNames>;
}
