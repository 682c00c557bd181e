import type { ReactNode } from 'react';
import { Press } from '../native/controls';
import { Box, Item, List } from '../native/structure';
import { Sentence } from '../sentence/sentence';

/** One given answer, with a link to change it. */
export interface SummaryRow {
  term: string;
  value: string;
  onChange?: () => void;
}

/** The given answers, to be checked before they are sent. */
export function Summary({ label, rows }: { label: string; rows: readonly SummaryRow[] }): ReactNode {
  return (
    <List label={label} className="summary">
      {rows.map(({ term, value, onChange }) => (
        <Item key={term} className="summary-row">
          <Box className="summary-body">
            <Box className="soft">{term}</Box>
            <Box className="summary-value">
              <Sentence>{value}</Sentence>
            </Box>
          </Box>
          {onChange ? (
            <Press className="summary-change" label={`修改${term}`} onPress={onChange}>
              修改
            </Press>
          ) : null}
        </Item>
      ))}
    </List>
  );
}
