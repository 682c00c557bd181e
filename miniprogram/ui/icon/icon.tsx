import type { ReactNode } from 'react';
import { Inner } from '../native/structure';

/** The drawings there are; each is a class in `icon.css`. */
export type IconName =
  | 'back'
  | 'forward'
  | 'speaker'
  | 'pause'
  | 'microphone'
  | 'paper'
  | 'heart'
  | 'home'
  | 'bell'
  | 'person'
  | 'people'
  | 'phone'
  | 'camera'
  | 'plus'
  | 'tick'
  | 'clock'
  | 'alert'
  | 'info'
  | 'cross'
  | 'pencil';

/**
 * A line drawing in the colour of the words it stands beside. It never stands without them, so no reader
 * hears of it.
 */
export function Icon({ name, className = '' }: { name: IconName; className?: string }): ReactNode {
  return <Inner decorative className={`icon icon--${name} ${className}`} />;
}
