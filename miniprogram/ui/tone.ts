import type { IconName } from './icon/icon';

/**
 * The meaning of a coloured notice. Colour never stands alone: every tone has a drawing, and the words say
 * the same.
 */
export type Tone = 'done' | 'due' | 'late' | 'waiting' | 'info';

/** The drawing of a tone. */
export const toneIcons: Record<Tone, IconName> = {
  done: 'tick',
  due: 'clock',
  late: 'alert',
  waiting: 'clock',
  info: 'info',
};
