import type { ReactNode } from 'react';
import type { RequestView } from '../../../../shared/request/request.contract';
import { Notice } from '../../../ui/notice/notice';
import { Photos } from '../../../ui/photos/photos';
import { Section } from '../../../ui/stack/stack';

type Medium = RequestView['media'][number];

/** 1 张照片和 2 段录音. */
function counted(media: readonly Medium[]): string {
  const photos = media.filter(({ kind }) => kind === 'photo').length;
  const sounds = media.length - photos;
  return [...(photos > 0 ? [`${photos} 张照片`] : []), ...(sounds > 0 ? [`${sounds} 段录音`] : [])].join('和');
}

const arrived = (media: readonly Medium[], kind: Medium['kind']): { id: string; seconds: number; link: string }[] =>
  media.flatMap(({ id, kind: its, seconds, link }) => (its === kind && link !== null ? [{ id, seconds, link }] : []));

/** The photos and the sound that have arrived, and how much of what was announced has not. */
export function Media({ media }: Pick<RequestView, 'media'>): ReactNode {
  const missing = media.filter(({ link }) => link === null);
  const photos = arrived(media, 'photo');
  if (media.length === 0) return null;
  return (
    <Section title={media.every(({ kind }) => kind === 'photo') ? '照片' : media.every(({ kind }) => kind === 'sound') ? '录音' : '照片和录音'}>
      {missing.length === 0 ? null : <Notice tone="due" word={`还有 ${counted(missing)}没传到，打开网络会自动传`} />}
      {photos.length === 0 ? null : <Photos sources={photos.map(({ link }) => link)} />}
    </Section>
  );
}
