import type { ReactNode } from 'react';
import { useAnnouncement } from '../announced/announcements';
import { Button } from '../button/button';
import { Box } from '../native/structure';
import type { ShownPhoto } from '../photos/photos';
import { Photos } from '../photos/photos';

export interface PhotoPickerProps {
  photos: readonly ShownPhoto[];
  /** The most photos that can be chosen. */
  atMost: number;
  /** Opens the camera or the album; the page decides which. */
  onAdd: () => void | Promise<void>;
  onRemove: (id: string) => void;
}

/** The chosen photos, each with a button that removes it, and the button that adds one. */
export function PhotoPicker({ photos, atMost, onAdd, onRemove }: PhotoPickerProps): ReactNode {
  useAnnouncement(photos.length > 0 ? `已有 ${photos.length} 张照片` : null);
  return (
    <Box className="stack stack--near">
      {photos.length > 0 ? <Photos photos={photos} onRemove={onRemove} /> : null}
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
