import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Press } from '../native/controls';
import { Box, Item, List } from '../native/structure';
import { Picture, Words } from '../native/text';

/** A photo to be shown. */
export interface ShownPhoto {
  id: string;
  /** URL of the photo; null until it is read. */
  source: string | null;
}

export interface PhotosProps {
  photos: readonly ShownPhoto[];
  /** Removes a photo; where it is left out, photos cannot be removed. */
  onRemove?: (id: string) => void;
}

/** Photos side by side, as many as fit on the page. */
export function Photos({ photos, onRemove }: PhotosProps): ReactNode {
  return (
    <List label="照片" className="photos">
      {photos.map(({ id, source }, index) => (
        <Item key={id} className="photo">
          {source === null ? (
            <Box className="photo-picture" />
          ) : (
            <Picture className="photo-picture" source={source} words={`第 ${index + 1} 张照片`} />
          )}
          {onRemove === undefined ? null : (
            <Press className="photo-remove" label={`删掉第 ${index + 1} 张照片`} onPress={() => onRemove(id)}>
              <Icon name="cross" />
              <Words>删掉</Words>
            </Press>
          )}
        </Item>
      ))}
    </List>
  );
}
