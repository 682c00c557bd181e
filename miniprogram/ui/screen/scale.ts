import { useCallback, useSyncExternalStore } from 'react';
import { isDesk, measureScreen, subscribeToScreen, unitOf } from './screen';
import { textSizes, useTextSize } from './text-size';

/**
 * Where fewer letters than this fit in a line (letters of 16 px at normal size), rows are stacked and nothing
 * sticks to the screen.
 */
const narrowBelow = 16;

/**
 * The unit in which all sizes are written: `--u` is one logical pixel, scaled by the text size chosen here
 * and by the phone's or browser's own. `narrow` says that few letters fit in a line, whether because of a
 * small screen, large letters or both.
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

/** Whether there is room for a list and the chosen row beside it. */
export function useDesk(): boolean {
  return useSyncExternalStore(subscribeToScreen, isDesk, isDesk);
}
