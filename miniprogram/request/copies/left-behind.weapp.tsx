import type { ReactNode } from 'react';

/** Shows nothing: there is one window in WeChat, so nothing is left behind. */
export function LeftBehind(_props: { of: string }): ReactNode {
  return null;
}
