import type { ReactNode } from 'react';
import { Box } from '../native/structure';

/**
 * Has a screen reader announce what has changed. It must be on the page before the words are put into it;
 * `seen` shows the words as well.
 */
export function LiveRegion({
  children,
  urgent = false,
  seen = false,
}: {
  children: ReactNode;
  urgent?: boolean;
  seen?: boolean;
}): ReactNode {
  return (
    <Box live={urgent ? 'assertive' : 'polite'} className={seen ? undefined : 'unseen'}>
      {children}
    </Box>
  );
}
