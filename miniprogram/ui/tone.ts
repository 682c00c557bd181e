import type { IconName } from './icon/icon';

/**
 * What a coloured note says. Colour never stands alone: every tone has its drawing, and the words say the
 * same.
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
