import type { ReactNode } from 'react';
import { Box } from '../native/structure';
import { Sentence } from '../sentence/sentence';
import { useAnnouncement } from './announcements';

/** Words on the page that a screen reader says when they come or change; nothing is drawn where there are none. */
export function Announced({ children }: { children: string | null }): ReactNode {
  useAnnouncement(children);
  return children === null || children === '' ? null : (
    <Box>
      <Sentence>{children}</Sentence>
    </Box>
  );
}
