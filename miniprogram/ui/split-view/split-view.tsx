import type { ReactNode } from 'react';
import { Box, Region } from '../native/structure';

export interface SplitViewProps {
  listLabel: string;
  list: ReactNode;
  detailLabel: string;
  /**
   * The chosen row's content. Where nothing is chosen, a desk shows `placeholder` in its place, and a phone
   * the list alone.
   */
  detail?: ReactNode;
  placeholder: string;
}

/** A list and the chosen row's content: side by side at a desk, one at a time on a phone. */
export function SplitView({ listLabel, list, detailLabel, detail, placeholder }: SplitViewProps): ReactNode {
  return (
    <Box className={`split ${detail ? 'split--open' : ''}`}>
      <Region className="split-list stack" label={listLabel}>
        {list}
      </Region>
      <Region className="split-detail stack" label={detailLabel}>
        {detail ?? <Box className="soft">{placeholder}</Box>}
      </Region>
    </Box>
  );
}
