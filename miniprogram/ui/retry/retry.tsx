import type { ReactNode } from 'react';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';

export interface RetryProps {
  /** What went wrong and what to do. */
  words: string;
  again: () => void | Promise<void>;
}

/** What could not be read, and the way to try it again. */
export function Retry({ words, again }: RetryProps): ReactNode {
  return (
    <Notice tone="late" word={words} live="assertive">
      <Button look="secondary" onPress={again}>
        再试一次
      </Button>
    </Notice>
  );
}
