import type { ReactNode } from 'react';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import { LiveRegion } from '../live-region/live-region';
import { Press } from '../native/controls';
import { Box, Item, List } from '../native/structure';
import { Picture, Words } from '../native/text';

/** A photo that was chosen. */
export interface ChosenPhoto {
  id: string;
  /** Where the picture can be shown from; null until it is read. */
  source: string | null;
  /** How it stands where that needs words: 正在传, 没传上去. */
  status?: string;
}

export interface PhotoPickerProps {
  photos: readonly ChosenPhoto[];
  /** How many at most. */
  atMost: number;
  /** Opens the camera or album; the page decides how. */
  onAdd: () => void | Promise<void>;
  onRemove: (id: string) => void;
}

/** The chosen photos, each with its own button to take it away, and the way to add one. */
export function PhotoPicker({ photos, atMost, onAdd, onRemove }: PhotoPickerProps): ReactNode {
  return (
    <Box className="stack stack--near">
      {photos.length > 0 ? (
        <List label="照片" className="photos">
          {photos.map(({ id, source, status }, index) => (
            <Item key={id} className="photo">
              {source === null ? (
                <Box className="photo-picture" />
              ) : (
                <Picture className="photo-picture" source={source} words={`第 ${index + 1} 张照片`} />
              )}
              {status ? <Box className="photo-status">{status}</Box> : null}
              <Press
                className="photo-remove"
                label={`删掉第 ${index + 1} 张照片`}
                onPress={() => onRemove(id)}
              >
                <Icon name="cross" />
                <Words>删掉</Words>
              </Press>
            </Item>
          ))}
        </List>
      ) : null}
      <LiveRegion>{photos.length > 0 ? `已有 ${photos.length} 张照片` : ''}</LiveRegion>
      {photos.length < atMost ? (
        <Button look="secondary" icon="camera" onPress={onAdd}>
          {photos.length === 0 ? '加照片' : '再加一张照片'}
        </Button>
      ) : (
        <Box className="soft">{`最多 ${atMost} 张照片。`}</Box>
      )}
    </Box>
  );
}
