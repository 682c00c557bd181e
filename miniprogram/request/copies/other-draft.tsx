import type { ReactNode } from 'react';
import { OtherCopy } from '../../keep/other-copy';
import { goTo } from '../../ui/go';
import { resumeUrl } from '../draft-steps';

/** Says that another window wrote into this draft too, and leads there. @param persons for how many one acts */
export function OtherDraft({ id, persons }: { id: string; persons: number }): ReactNode {
  return (
    <OtherCopy
      id={id}
      words="两份都存着，没有丢。交哪一份都行，只算一件事。"
      button="看另一份"
      onTake={(copy) => (copy.kind === 'draft' ? void goTo(resumeUrl(copy, persons)) : undefined)}
    />
  );
}
