import type { ReactNode } from 'react';
import { Button } from '../ui/button/button';
import { Paragraph } from '../ui/native/text';
import { Sentence } from '../ui/sentence/sentence';
import { Stack } from '../ui/stack/stack';
import { Notice } from '../ui/notice/notice';
import type { Draft, Written } from './entries';
import { otherCopies, useKept } from './kept';

export interface OtherCopyProps {
  /** The id of the text on this page. */
  id: string;
  /** What is done with both texts, in a sentence. */
  words: string;
  button: string;
  onTake: (copy: Draft | Written) => void;
}

/** Says that the same thing was also written in another window of this browser, and leads to that text. */
export function OtherCopy({ id, words, button, onTake }: OtherCopyProps): ReactNode {
  useKept();
  const [copy] = otherCopies(id);
  return copy === undefined ? null : (
    <Notice tone="due" word="另一个页面也写了这一件" announced>
      <Stack near>
        <Paragraph>
          <Sentence>{words}</Sentence>
        </Paragraph>
        <Button look="secondary" onPress={() => onTake(copy)}>
          {button}
        </Button>
      </Stack>
    </Notice>
  );
}
