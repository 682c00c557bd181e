/**
 * How the states of a block are listed: `<block>.examples.tsx` beside each block lists them, and the block
 * tests look at every one.
 */
import type { ReactNode } from 'react';

/**
 * What an example is drawn in: a page for residents, a page for cadres, or nothing, where the example is a
 * page itself.
 */
export type Surroundings = 'resident' | 'desk' | 'none';

/** A block in one of its states. */
export interface Example {
  readonly around: Surroundings;
  readonly draw: () => ReactNode;
  /**
   * For a state that only a user's action brings about: the button to press, and the words that appear then.
   */
  readonly press?: { readonly button: string; readonly until: string };
}

/** The states of one block by name. */
export type Examples = Readonly<Record<string, Example>>;

/** A block on a page for residents. */
export function forResident(draw: () => ReactNode): Example {
  return { around: 'resident', draw };
}

/** A block on a page for cadres. */
export function atDesk(draw: () => ReactNode): Example {
  return { around: 'desk', draw };
}

/** A block that is a page, or that needs a page of its own around it. */
export function asPage(draw: () => ReactNode): Example {
  return { around: 'none', draw };
}

/** The example after the named button is pressed and the words have appeared. */
export function pressed(button: string, until: string, example: Example): Example {
  return { ...example, press: { button, until } };
}

/** The handler for the controls of an example; it does nothing. */
export function nothing(): void {}

/** A photo that needs no network. */
export const samplePhoto =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='64' height='48'%3E%3Crect width='64' height='48' fill='%235c7a8a'/%3E%3C/svg%3E";

/** A recording that needs no network; it is silent. */
export const sampleSound =
  'data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=';
