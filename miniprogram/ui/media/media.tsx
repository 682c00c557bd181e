import type { ReactNode } from 'react';
import { Photos } from '../photos/photos';
import { Player } from '../player/player';
import { Stack } from '../stack/stack';

/** A recording to be played, or a photo to be shown. */
export interface ShownMedium {
  id: string;
  kind: 'photo' | 'sound';
  /** Length of a recording in seconds; 0 for a photo. */
  seconds: number;
  /** URL of the content; null while it is not known. */
  source: string | null;
}

/** The recordings, then the photos. Nothing is drawn where there is neither. */
export function Media({ media }: { media: readonly ShownMedium[] }): ReactNode {
  const sounds = media.filter(({ kind }) => kind === 'sound');
  const photos = media.filter(({ kind }) => kind === 'photo');
  return media.length === 0 ? null : (
    <Stack near>
      {sounds.length === 0 ? null : <Player parts={sounds} />}
      {photos.length === 0 ? null : <Photos photos={photos} />}
    </Stack>
  );
}
