import type { ReactNode } from 'react';
import { Box } from '../native/structure';

/**
 * Says aloud what has changed. It must stand on the page before the words come into it; `seen` shows them as
 * well.
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
