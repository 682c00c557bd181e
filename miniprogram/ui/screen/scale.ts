import { useCallback, useSyncExternalStore } from 'react';
import { isDesk, measureScreen, subscribeToScreen, unitOf } from './screen';
import { textSizes, useTextSize } from './text-size';

/**
 * Where fewer letters than this fit in a line (letters of 16 px at normal size), rows are stacked and nothing
 * sticks to the screen.
 */
const narrowBelow = 16;
/** Where fewer letters than this fit in a line, nothing stands beside the words on a button. */
const tinyBelow = 9;
/** Where fewer letters than this fit in a line, the words on a button or in a row's title do not fit into it. */
const tightBelow = 21;
/** The letters of a page's heading, and the edges beside it, in logical pixels. */
const heading = { letter: 30, edges: 40 } as const;
/** The size of an ordinary letter, in logical pixels. */
const LETTER = 16;

/**
 * The unit in which all sizes are written: `--u` is one logical pixel, scaled by the text size chosen here
 * and by the phone's or browser's own. `narrow` says that few letters fit in a line, whether because of a
 * small screen, large letters or both; `tight` that more than a few do, but not the words on every button; `tiny`
 * that hardly any do. `headingLetters` is how many letters of a heading fit in a line.
 */
export function useScale(): {
  unit: string;
  narrow: boolean;
  tight: boolean;
  tiny: boolean;
  headingLetters: number;
} {
  const [size] = useTextSize();
  const factor = textSizes.find((level) => level.size === size)?.factor ?? 1;
  const lettersInLine = useCallback(() => {
    const { width, letter } = measureScreen();
    return width / (letter * factor);
  }, [factor]);
  const letters = useSyncExternalStore(subscribeToScreen, lettersInLine, lettersInLine);
  return {
    unit: unitOf(factor),
    narrow: letters < narrowBelow,
    tight: letters < tightBelow,
    tiny: letters < tinyBelow,
    headingLetters: Math.floor((letters * LETTER - heading.edges) / heading.letter),
  };
}

/** Whether there is room for a list and the chosen row beside it. */
export function useDesk(): boolean {
  return useSyncExternalStore(subscribeToScreen, isDesk, isDesk);
}
