import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Press } from '../native/controls';
import { Sound } from '../native/sound';
import { Box, Item, List } from '../native/structure';
import { Words } from '../native/text';
import { Sentence } from '../sentence/sentence';
import { lengthText } from '../../../shared/media.text';

/** A part of a recording to be played. */
export interface PlayedPart {
  id: string;
  seconds: number;
  /** URL of the sound; null while it is being read. */
  source: string | null;
}

export interface PlayerProps {
  parts: readonly PlayedPart[];
  /** Removes a part; where it is left out, parts cannot be removed. */
  onRemove?: (id: string) => void;
}

/** A recording, part by part: 第 1 段，14 秒. */
export function Player({ parts, onRemove }: PlayerProps): ReactNode {
  return (
    <List label="录音" className="player stack stack--near">
      {parts.map(({ id, seconds, source }, index) => {
        const words = `第 ${index + 1} 段，${lengthText(seconds)}`;
        return (
          <Item key={id} className="player-part">
            <Box className="player-words">
              <Sentence>{words}</Sentence>
            </Box>
            {source === null ? null : <Sound source={source} words={words} />}
            {onRemove === undefined ? null : (
              <Press className="player-remove" label={`删掉第 ${index + 1} 段`} onPress={() => onRemove(id)}>
                <Icon name="cross" />
                <Words>删掉</Words>
              </Press>
            )}
          </Item>
        );
      })}
    </List>
  );
}
