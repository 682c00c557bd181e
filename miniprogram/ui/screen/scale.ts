import { useCallback, useSyncExternalStore } from 'react';
import { isDesk, measureScreen, subscribeToScreen, unitOf } from './screen';
import { textSizes, useTextSize } from './text-size';

/**
 * Below this many letters' widths (16 px letters at normal size) rows are stacked and nothing sticks to the
 * screen.
 */
const narrowBelow = 16;

/**
 * The one unit all sizes are written in: `--u` is a logical pixel, scaled by the size chosen here and by the
 * phone's or browser's own. `narrow` says that few letters fit on a line, however that came about: a small
 * screen, large letters, or both.
 */
export function useScale(): { unit: string; narrow: boolean } {
  const [size] = useTextSize();
  const factor = textSizes.find((level) => level.size === size)?.factor ?? 1;
  const isNarrow = useCallback(() => {
    const { width, letter } = measureScreen();
    return width / (letter * factor) < narrowBelow;
  }, [factor]);
  return { unit: unitOf(factor), narrow: useSyncExternalStore(subscribeToScreen, isNarrow, isNarrow) };
}

/** Whether there is room for a list and what is chosen from it. */
export function useDesk(): boolean {
  return useSyncExternalStore(subscribeToScreen, isDesk, isDesk);
}
