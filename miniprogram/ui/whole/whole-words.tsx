import type { ReactNode } from 'react';
import { Pieces } from '../native/text';
import { useForWhom } from '../page/for-whom';
import { useScale } from '../screen/scale';
import { lineEndsOf } from './words';

/**
 * The words on something that is pressed. Where few letters fit in a line, it ends between words, and inside a
 * word only where that alone is too wide; the name of the person acted for counts as a word.
 */
export function WholeWords({ children }: { children: string }): ReactNode {
  const { tight } = useScale();
  const name = useForWhom()?.name ?? null;
  return tight ? <Pieces pieces={lineEndsOf(children, name)} /> : children;
}
