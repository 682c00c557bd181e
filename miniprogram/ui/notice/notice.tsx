import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Box } from '../native/structure';
import { Words } from '../native/text';
import { Sentence } from '../sentence/sentence';
import type { Tone } from '../tone';
import { toneIcons } from '../tone';

export interface NoticeProps {
  tone: Tone;
  /** The word that says what the colour means: 已办好, 快到时间了. */
  word: string;
  children?: ReactNode;
  /** Has screen readers announce it when it appears; `assertive` only for what cannot wait. */
  live?: 'polite' | 'assertive';
}

/** A box that stays and says something about the page: a drawing, a word and a sentence. */
export function Notice({ tone, word, children, live }: NoticeProps): ReactNode {
  return (
    <Box className={`notice tone--${tone}`} live={live}>
      <Box className="notice-word">
        <Icon name={toneIcons[tone]} className="notice-icon" />
        <Words>
          <Sentence>{word}</Sentence>
        </Words>
      </Box>
      {children ? <Box className="notice-body">{children}</Box> : null}
    </Box>
  );
}
