import type { ReactNode } from 'react';
import { Photos } from '../photos/photos';
import { Player } from '../player/player';
import { Stack } from '../stack/stack';

/** A recording or a photo to be heard or seen. */
export interface ShownMedium {
  id: string;
  kind: 'photo' | 'sound';
  /** How long a recording is; 0 for a photo. */
  seconds: number;
  /** Where it can be had from; null while that is not known. */
  source: string | null;
}

/** What was recorded, then what was photographed. Nothing is drawn where there is neither. */
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
