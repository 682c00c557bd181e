import type { ReactNode } from 'react';
import { MAX_MEDIA } from '../../shared/request/request';
import { dropMedium, useAddresses } from '../keep/kept';
import { Player } from '../ui/player/player';
import { Recorder } from '../ui/recorder/recorder';
import { useSpeaking } from '../keep/use-speaking';
import { withPart } from './draft';
import type { MediaAnswerProps } from './photos-answer';

export interface SoundAnswerProps extends MediaAnswerProps {
  startWords: string;
}

/** The sound recorded for a draft, and the button that records more. */
export function SoundAnswer({ draft, change, room = MAX_MEDIA, startWords }: SoundAnswerProps): ReactNode {
  const left = room - draft.media.length;
  const speaking = useSpeaking((part) => change(({ media }) => ({ media: withPart(media, part) })), left);
  return (
    <>
      <Recorder speaking={speaking} startWords={startWords} main={false} full={left <= 0} />
      {speaking.state === 'silent' ? <KeptSound draft={draft} change={change} /> : null}
    </>
  );
}

/** The sound parts of a draft, each to be played or discarded. */
export function KeptSound({ draft, change }: Pick<SoundAnswerProps, 'draft' | 'change'>): ReactNode {
  const sounds = draft.media.filter(({ kind }) => kind === 'sound');
  const addresses = useAddresses(sounds.map(({ id }) => id));
  if (sounds.length === 0) return null;
  const remove = (id: string): void => {
    change(({ media }) => ({ media: media.filter((medium) => medium.id !== id) }));
    void dropMedium(id);
  };
  return (
    <Player
      parts={sounds.map(({ id, seconds }) => ({ id, seconds, source: addresses.get(id) ?? null }))}
      onRemove={remove}
    />
  );
}
