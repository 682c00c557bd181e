import type { KeyboardEvent } from 'react';

/**
 * Lets a key click that the browser leaves idle on this control: every control is worked by Enter and by the
 * space bar.
 */
export function clickOn(key: 'Enter' | ' '): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== key) return;
    event.preventDefault();
    event.currentTarget.click();
  };
}
