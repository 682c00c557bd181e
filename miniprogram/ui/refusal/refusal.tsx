import type { ReactNode } from 'react';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';

export interface RefusalProps {
  /** What went wrong and what to do next; null where nothing did, and then nothing is drawn. */
  words: string | null;
  /** Tries again, where that is what to do. */
  again?: () => void | Promise<void>;
}

/** Why something was not done or could not be read, announced at once, and the button that tries again. */
export function Refusal({ words, again }: RefusalProps): ReactNode {
  return words === null ? null : (
    <Notice tone="late" word={words} live="assertive">
      {again ? (
        <Button look="secondary" onPress={again}>
          再试一次
        </Button>
      ) : null}
    </Notice>
  );
}
