import type { KeyboardEvent } from 'react';

/**
 * Makes a key click a control for which the browser itself does not, so that every control works with Enter
 * and with the space bar.
 */
export function clickOn(key: 'Enter' | ' '): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== key) return;
    event.preventDefault();
    event.currentTarget.click();
  };
}
