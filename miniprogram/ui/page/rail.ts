/**
 * The rail at the left of every page of cadres at a desk. Which places it holds is known to the session, which stands
 * above the blocks of the screen; the app hands it down to the frame of the pages.
 */
import { createContext } from 'react';
import type { ComponentType } from 'react';

/** The component that draws the rail; null where there is none. */
export const Rail = createContext<ComponentType | null>(null);
