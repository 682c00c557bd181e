import type { ReactNode } from 'react';
import type { Draft, Written } from './entries';

export interface OtherCopyProps {
  id: string;
  words: string;
  button: string;
  onTake: (copy: Draft | Written) => void;
}

/** Shows nothing: there is one window in WeChat, so nothing is written twice. */
export function OtherCopy(_props: OtherCopyProps): ReactNode {
  return null;
}
