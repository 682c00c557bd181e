import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { announce } from '../announced/announcements';
import { Button } from '../button/button';
import { useElementId } from '../element-id';
import { focusOn } from '../native/focus';
import { Press } from '../native/controls';
import { Box, Heard, Item, List } from '../native/structure';
import { Sentence } from '../sentence/sentence';
import { spokenOf } from '../sentence/spoken';

/** One given answer, and what changes it. */
export interface SummaryRow {
  term: string;
  value: string;
  onChange?: () => void;
}

/**
 * The given answers, to be checked before they are sent. Most people change nothing, so the links that change an
 * answer come when they are asked for: whoever has only keys would pass all of them on the way to the end.
 */
export function Summary({ label, rows }: { label: string; rows: readonly SummaryRow[] }): ReactNode {
  const id = useElementId();
  const [changing, setChanging] = useState(false);
  useEffect(() => {
    if (!changing) return;
    focusOn(id);
    announce('选要改的那一条');
  }, [changing, id]);
  const canChange = rows.some(({ onChange }) => onChange !== undefined);
  return (
    <>
      <SummaryRows id={id} label={label} rows={rows} changing={changing} />
      {!canChange || changing ? null : (
        <Button look="secondary" icon="pencil" onPress={() => setChanging(true)}>
          我要改
        </Button>
      )}
    </>
  );
}

export interface SummaryRowsProps {
  /** Id of the first link that changes an answer. */
  id: string;
  label: string;
  rows: readonly SummaryRow[];
  /** Whether the links that change an answer are shown. */
  changing: boolean;
}

/** The answers of a summary. */
export function SummaryRows({ id, label, rows, changing }: SummaryRowsProps): ReactNode {
  const first = rows.findIndex(({ onChange }) => onChange !== undefined);
  return (
    <List label={label} className="summary">
      {rows.map(({ term, value, onChange }, index) => (
        <Item key={term} className="summary-row">
          <Heard className="summary-body" words={`${term}：${spokenOf(value)}`}>
            <Box className="soft">{term}</Box>
            <Box className="summary-value">
              <Sentence>{value}</Sentence>
            </Box>
          </Heard>
          {onChange && changing ? (
            <Press
              id={index === first ? id : undefined}
              className="summary-change"
              label={`修改${term}`}
              onPress={onChange}
            >
              修改
            </Press>
          ) : null}
        </Item>
      ))}
    </List>
  );
}
