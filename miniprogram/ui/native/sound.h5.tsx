import type { ReactNode } from 'react';
import type { SoundProps } from './props';

/** A piece of sound with the browser's own controls. */
export function Sound({ source, words }: SoundProps): ReactNode {
  return <audio className="player-sound" controls preload="metadata" src={source} aria-label={words} />;
}
