import type { ReactNode } from 'react';
import { Box, Item, List } from '../native/structure';
import { Sentence } from '../sentence/sentence';

/** One thing that happened, and when or through whom. */
export interface TimelineEntry {
  id: string;
  title: string;
  detail?: string;
  /** More below it, such as the words of a reply. */
  children?: ReactNode;
}

/** What has happened so far, one entry below the other. */
export function Timeline({
  label,
  entries,
}: {
  label: string;
  entries: readonly TimelineEntry[];
}): ReactNode {
  return (
    <List ordered label={label} className="timeline">
      {entries.map(({ id, title, detail, children }) => (
        <Item key={id} className="timeline-entry">
          <Box className="timeline-title">
            <Sentence>{title}</Sentence>
          </Box>
          {detail ? (
            <Box className="soft">
              <Sentence>{detail}</Sentence>
            </Box>
          ) : null}
          {children}
        </Item>
      ))}
    </List>
  );
}
