import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_MEDIA } from '../../shared/request/request';
import type { Draft, Medium } from '../keep/entries';
import { dropMedium, keepMedium, useAddresses } from '../keep/kept';
import { choosePhotos } from '../device/photos';
import { newId } from '../cloud/transport';
import { Notice } from '../ui/notice/notice';
import { PhotoPicker } from '../ui/photo-picker/photo-picker';

export interface MediaAnswerProps {
  draft: Pick<Draft, 'media'>;
  change: (changes: (before: Pick<Draft, 'media'>) => { media?: readonly Medium[] }) => void;
  /** How many more photos and sound parts the request may take. */
  room?: number;
}

/** The photos of a draft. Each photo is kept on the phone before the draft names it. */
export function PhotosAnswer({ draft, change, room = MAX_MEDIA }: MediaAnswerProps): ReactNode {
  const [unusable, setUnusable] = useState(false);
  const photos = draft.media.filter(({ kind }) => kind === 'photo');
  const addresses = useAddresses(photos.map(({ id }) => id));
  const atMost = room - (draft.media.length - photos.length);

  const add = async (): Promise<void> => {
    const chosen = await choosePhotos(atMost - photos.length);
    const raws = chosen.filter((raw) => raw !== null);
    setUnusable(raws.length < chosen.length);
    for (const raw of raws) {
      const medium: Medium = { id: await newId(), kind: 'photo', seconds: 0 };
      await keepMedium(medium, raw);
      change(({ media }) => (media.length < room ? { media: [...media, medium] } : {}));
    }
  };
  const remove = (id: string): void => {
    change(({ media }) => ({ media: media.filter((medium) => medium.id !== id) }));
    void dropMedium(id);
  };

  return (
    <>
      {unusable ? <Notice tone="due" word="有一个文件打不开，请换一张照片。" live="polite" /> : null}
      <PhotoPicker
        photos={photos.map(({ id }) => ({ id, source: addresses.get(id) ?? null }))}
        atMost={atMost}
        onAdd={add}
        onRemove={remove}
      />
    </>
  );
}
