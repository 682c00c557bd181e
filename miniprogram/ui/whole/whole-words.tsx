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
  ofMany = false,
}: {
  children: string;
  /** Whether it stands in a list, many times on a page. */
  ofMany?: boolean;
}): ReactNode {
  const { tight, narrow } = useScale();
  const name = useForWhom()?.name ?? null;
  return tight ? <Pieces pieces={lineEndsOf(children, name)} ofMany={ofMany && !narrow} /> : children;
}
