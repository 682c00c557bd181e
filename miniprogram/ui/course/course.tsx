import type { ReactNode } from 'react';
import { Box, Item, List } from '../native/structure';
import { Sentence } from '../sentence/sentence';

/** One stop on the way: what happened there, through whom, and when. */
export interface Stop {
  readonly id: string;
  readonly word: string;
  readonly who: string;
  readonly when: string;
  /** Whether it lies there now. */
  readonly now?: boolean;
}

/** The way that something took, stop after stop: beside each other at a desk, below each other on a phone. */
export function Course({ label, stops }: { label: string; stops: readonly Stop[] }): ReactNode {
  return (
    <List ordered label={label} className="course">
      {stops.map(({ id, word, who, when, now = false }) => (
        <Item key={id} className={now ? 'course-stop course-stop--now' : 'course-stop'}>
          <Box className="course-word">{now ? `${word}，在这里` : word}</Box>
          <Box className="course-who">
            <Sentence wholeWords>{who}</Sentence>
          </Box>
          <Box className="course-when">
            <Sentence wholeWords>{when}</Sentence>
          </Box>
        </Item>
      ))}
    </List>
  );
}
