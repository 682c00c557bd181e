import type { ReactNode } from 'react';
import { OtherCopy } from './other-copy';
import type { Writing } from './writing';

/** Says that another window of this computer has written the same thing too, and offers to go on with that. */
export function OtherWriting({
  writing: { id, take },
}: {
  writing: Pick<Writing<never>, 'id' | 'take'>;
}): ReactNode {
  return (
    <OtherCopy
      id={id}
      words="两份都存着，没有丢。这里是您在这个页面写的。"
      button="换成另一份"
      onTake={(copy) => take(copy.id)}
    />
  );
}
