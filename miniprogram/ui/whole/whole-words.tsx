import type { ReactNode } from 'react';
import { Pieces } from '../native/text';
import { useForWhom } from '../page/for-whom';
import { useScale } from '../screen/scale';
import { lineEndsOf } from './words';

/**
 * The words on something that is pressed. Where few letters fit in a line, it ends between words, and inside a
 * word only where that alone is too wide; the name of the person acted for counts as a word.
 */
export function WholeWords({
  children,
  heading = false,
  ofMany = false,
}: {
  children: string;
  /** Whether it is set in the letters of a heading, of which fewer fit in a line. */
  heading?: boolean;
  /** Whether it stands in a list, many times on a page. */
  ofMany?: boolean;
}): ReactNode {
  const { tight, narrow, headingLetters } = useScale();
  const isTight = tight || (heading && children.length > headingLetters);
  const name = useForWhom()?.name ?? null;
  return isTight ? <Pieces pieces={lineEndsOf(children, name)} ofMany={ofMany && !narrow} /> : children;
}
