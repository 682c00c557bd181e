import type { ReactNode } from 'react';
import { Inner } from '../native/structure';

/** The names of the drawings; each is a class in `icon.css`. */
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
  | 'pencil'
  | 'wheelchair'
  | 'money'
  | 'card'
  | 'pulse'
  | 'care'
  | 'ramp'
  | 'book'
  | 'briefcase'
  | 'shield'
  | 'remark'
  | 'screen'
  | 'question'
  | 'dots'
  | 'talk';

/**
 * A line drawing in the colour of the words beside it. It never stands without words, so it is hidden from
 * screen readers.
 */
export function Icon({ name, className = '' }: { name: IconName; className?: string }): ReactNode {
  return <Inner decorative className={`icon icon--${name} ${className}`} />;
}
