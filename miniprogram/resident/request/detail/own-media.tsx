import type { ReactNode } from 'react';
import type { RequestView } from '../../../../shared/request/request.contract';
import { mediaText } from '../../../keep/entry.text';
import { Media } from '../../../ui/media/media';
import { Notice } from '../../../ui/notice/notice';
import { Section } from '../../../ui/stack/stack';

/** The photos and sound that have arrived, and how many of those announced have not. */
export function OwnMedia({ media }: Pick<RequestView, 'media'>): ReactNode {
  const missing = media.filter(({ link }) => link === null);
  const arrived = media.flatMap(({ link, ...medium }) =>
    link === null ? [] : [{ ...medium, source: link }],
  );
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
      <Media media={arrived} />
    </Section>
  );
}
