import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_MEDIA } from '../../shared/request/request';
import type { Draft, Medium } from '../keep/entries';
import { dropMedium, keepMedium, useAddresses } from '../keep/kept';
import type { Barred } from '../device/barred';
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

/** Why there is no photo, and what to do. */
const problemWords: Readonly<Record<Barred | 'unusable', string>> = {
  privacy: '没同意隐私说明，加不了照片。过一会儿再按一次，点“同意”。没有照片也能交。',
  denied: '没让用相机和相册。请在手机设置里允许，再按一次。没有照片也能交。',
  unavailable: '这里打不开相机和相册。没有照片也能交。',
  unusable: '有一个文件打不开，请换一张照片。',
};

/** The photos of a draft. Each photo is kept on the phone before the draft names it. */
export function PhotosAnswer({ draft, change, room = MAX_MEDIA }: MediaAnswerProps): ReactNode {
  const [problem, setProblem] = useState<Barred | 'unusable' | null>(null);
  const photos = draft.media.filter(({ kind }) => kind === 'photo');
  const addresses = useAddresses(photos.map(({ id }) => id));
  const atMost = room - (draft.media.length - photos.length);

  const add = async (): Promise<void> => {
    const chosen = await choosePhotos(atMost - photos.length);
    if (typeof chosen === 'string') {
      setProblem(chosen);
      return;
    }
    const raws = chosen.filter((raw) => raw !== null);
    setProblem(raws.length < chosen.length ? 'unusable' : null);
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
      {problem === null ? null : <Notice tone="due" word={problemWords[problem]} announced />}
      <PhotoPicker
        photos={photos.map(({ id }) => ({ id, source: addresses.get(id) ?? null }))}
        atMost={atMost}
        onAdd={add}
        onRemove={remove}
      />
    </>
  );
}
