import { useId } from 'react';

/** An id that is unique on the screen and made only of characters that a CSS selector accepts. */
export function useElementId(): string {
  return `e${useId().replace(/\W/g, '')}`;
}
