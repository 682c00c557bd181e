import { useId } from 'react';

/** An id nobody else on the screen has, in letters that a selector can name. */
export function useElementId(): string {
  return `e${useId().replace(/\W/g, '')}`;
}
