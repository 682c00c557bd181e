import type { ReactNode } from 'react';
import type { SoundProps } from './props';

/** A recording under the browser's own controls. */
export function Sound({ source, label }: SoundProps): ReactNode {
  return <audio className="sound" controls preload="none" src={source} aria-label={label} />;
}
