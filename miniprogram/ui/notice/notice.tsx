import type { ReactNode } from 'react';
import { useAnnouncement } from '../announced/announcements';
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
  /** Has screen readers say the word, and a sentence under it, when it appears. */
  announced?: boolean;
}

/** A box that stays and says something about the page: a drawing, a word and a sentence. */
export function Notice({ tone, word, children, announced = false }: NoticeProps): ReactNode {
  const ended = /[。？；]$/.test(word) ? word : `${word}。`;
  useAnnouncement(announced ? (typeof children === 'string' ? `${ended}${children}` : word) : null);
  return (
    <Box className={`notice tone--${tone}`}>
      <Box className="notice-word">
        <Icon name={toneIcons[tone]} className="notice-icon" />
        <Words>
          <Sentence>{word}</Sentence>
        </Words>
      </Box>
      {children ? (
        <Box className="notice-body">
          {typeof children === 'string' ? <Sentence>{children}</Sentence> : children}
        </Box>
      ) : null}
    </Box>
  );
}
