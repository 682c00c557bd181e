import type { ReactNode } from 'react';
import type { MediaKind } from '../../shared/request/matter';
import type { RequestView } from '../../shared/request/request.contract';
import { Sound } from '../ui/native/sound';
import { Paragraph } from '../ui/native/text';
import { Photos } from '../ui/photos/photos';
import { Stack } from '../ui/stack/stack';

const missingText: Readonly<Record<MediaKind, (count: number) => string>> = {
  photo: (count) => `还有 ${count} 张照片没传到`,
  sound: (count) => `还有 ${count} 段录音没传到`,
};

/** Photos and sound that were sent, and what is still on its way. */
export function RequestMedia({ media }: Pick<RequestView, 'media'>): ReactNode {
  const photos = media.flatMap(({ kind, link }) => (kind === 'photo' && link !== null ? [link] : []));
  const sounds = media.flatMap(({ id, kind, link, seconds }) => (kind === 'sound' && link !== null ? [{ id, link, seconds }] : []));
  const missing = (['photo', 'sound'] as const).map((kind) => ({ kind, count: media.filter((medium) => medium.kind === kind && medium.link === null).length })).filter(({ count }) => count > 0);
  if (media.length === 0) return null;
  return (
    <Stack near>
      {sounds.map(({ id, link, seconds }, index) => (
        <Sound key={id} source={link} label={`第 ${index + 1} 段录音，${seconds} 秒`} />
      ))}
      {photos.length > 0 ? <Photos sources={photos} /> : null}
      {missing.map(({ kind, count }) => (
        <Paragraph key={kind} className="soft">
          {missingText[kind](count)}
        </Paragraph>
      ))}
    </Stack>
  );
}
