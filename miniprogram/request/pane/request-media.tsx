import type { ReactNode } from 'react';
import type { MediaKind } from '../../../shared/media';
import { mediaKinds } from '../../../shared/media';
import type { RequestView } from '../../../shared/request/request.contract';
import { Media } from '../../ui/media/media';
import { Stack } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';

const missingText: Readonly<Record<MediaKind, (count: number) => string>> = {
  photo: (count) => `还有 ${count} 张照片没传到`,
  sound: (count) => `还有 ${count} 段录音没传到`,
};

/** The photos and sound that have arrived, and how many are still being sent. */
export function RequestMedia({ media }: Pick<RequestView, 'media'>): ReactNode {
  const arrived = media.flatMap(({ link, ...medium }) =>
    link === null ? [] : [{ ...medium, source: link }],
  );
  const missing = mediaKinds
    .map((kind) => ({
      kind,
      count: media.filter((medium) => medium.kind === kind && medium.link === null).length,
    }))
    .filter(({ count }) => count > 0);
  if (media.length === 0) return null;
  return (
    <Stack near>
      <Media media={arrived} />
      {missing.map(({ kind, count }) => (
        <Soft key={kind}>{missingText[kind](count)}</Soft>
      ))}
    </Stack>
  );
}
