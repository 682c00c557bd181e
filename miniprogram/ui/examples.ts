/**
 * How a block shows itself: `<block>.examples.tsx` beside each block lists its states, and the gate of blocks
 * looks at every one of them.
 */
import type { ReactNode } from 'react';

/**
 * What is around an example: a page for residents, a page for cadres, or nothing, where the example is a page
 * itself.
 */
export type Surroundings = 'resident' | 'desk' | 'none';

/** A block in one of its states. */
export interface Example {
  readonly around: Surroundings;
  readonly draw: () => ReactNode;
  /**
   * Where only a person brings the state about: the button to be pressed, and the words that come up then.
   */
  readonly press?: { readonly button: string; readonly until: string };
}

/** The states of one block by their names. */
export type Examples = Readonly<Record<string, Example>>;

/** A block as residents meet it. */
export function forResident(draw: () => ReactNode): Example {
  return { around: 'resident', draw };
}

/** A block as cadres meet it. */
export function atDesk(draw: () => ReactNode): Example {
  return { around: 'desk', draw };
}

/** A block that is a page, or that needs a page of its own about it. */
export function asPage(draw: () => ReactNode): Example {
  return { around: 'none', draw };
}

/** The same once the button of that name is pressed and the words have come up. */
export function pressed(button: string, until: string, example: Example): Example {
  return { ...example, press: { button, until } };
}

/** What the controls of an example do. */
export function nothing(): void {}

/** A photo that is there without a network. */
export const samplePhoto =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='64' height='48'%3E%3Crect width='64' height='48' fill='%235c7a8a'/%3E%3C/svg%3E";

/** A piece of sound that is there without a network, and silent. */
export const sampleSound =
  'data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=';
