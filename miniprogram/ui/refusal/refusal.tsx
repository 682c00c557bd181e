import type { ReactNode } from 'react';
import { Button } from '../button/button';
import { homeUrl, startAt } from '../go';
import { Notice } from '../notice/notice';

export interface RefusalProps {
  /** What went wrong and what to do next; null where nothing did, and then nothing is drawn. */
  words: string | null;
  /** Tries again, where that is what to do. */
  again?: () => void | Promise<void>;
  /** Whether there is nothing to try again: the way on leads home. */
  isOver?: boolean;
}

/** Why something was not done or could not be read, said at once, and the button that tries again or leads home. */
export function Refusal({ words, again, isOver = false }: RefusalProps): ReactNode {
  return words === null ? null : (
    <Notice tone="late" word={words} announced>
      {isOver ? (
        <Button look="secondary" onPress={() => startAt(homeUrl)}>
          回首页
        </Button>
      ) : null}
      {again && !isOver ? (
        <Button look="secondary" onPress={again}>
          再试一次
        </Button>
      ) : null}
    </Notice>
  );
}
