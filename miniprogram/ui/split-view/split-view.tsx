import type { ReactNode } from 'react';
import { Box, Region } from '../native/structure';

export interface SplitViewProps {
  listLabel: string;
  list: ReactNode;
  detailLabel: string;
  /** Nothing chosen: at a desk `placeholder` stands in its place, on a phone the list alone. */
  detail?: ReactNode;
  placeholder: string;
}

/** A list and what is chosen from it: side by side at a desk, one at a time on a phone. */
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
