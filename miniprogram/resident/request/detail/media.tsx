import type { ReactNode } from 'react';
import type { RequestView } from '../../../../shared/request/request.contract';
import { mediaText } from '../../../keep/entry.text';
import { Notice } from '../../../ui/notice/notice';
import { Photos } from '../../../ui/photos/photos';
import { Player } from '../../../ui/player/player';
import { Section } from '../../../ui/stack/stack';

type Medium = RequestView['media'][number];

const arrived = (
  media: readonly Medium[],
  kind: Medium['kind'],
): { id: string; seconds: number; link: string }[] =>
  media.flatMap(({ id, kind: its, seconds, link }) =>
    its === kind && link !== null ? [{ id, seconds, link }] : [],
  );

/** The photos and the sound that have arrived, and how much of what was announced has not. */
export function Media({ media }: Pick<RequestView, 'media'>): ReactNode {
  const missing = media.filter(({ link }) => link === null);
  const photos = arrived(media, 'photo');
  const sounds = arrived(media, 'sound');
  if (media.length === 0) return null;
  return (
    <Section
      title={
        media.every(({ kind }) => kind === 'photo')
          ? '照片'
          : media.every(({ kind }) => kind === 'sound')
            ? '录音'
            : '照片和录音'
      }
    >
      {missing.length === 0 ? null : (
        <Notice tone="due" word={`还有 ${mediaText(missing)}没传到，打开网络会自动传`} />
      )}
      {photos.length === 0 ? null : <Photos sources={photos.map(({ link }) => link)} />}
      {sounds.length === 0 ? null : (
        <Player parts={sounds.map(({ id, seconds, link }) => ({ id, seconds, source: link }))} />
      )}
    </Section>
  );
}
