import type { ReactNode } from 'react';
import { Press } from '../native/controls';
import { Box, Inner, Item, List } from '../native/structure';
import { Table, TableCell, TableRow } from '../native/table';
import { Words } from '../native/text';
import { useDesk } from '../screen/scale';
import { Whole } from '../whole/whole';

/** A piece of a cell: a number that opens what it counts, or words beside one. */
export interface FigurePart {
  words: string;
  /** The accessible name of a number that is pressed, which stands for itself: 91，红旗镇按时有回音. */
  label?: string;
  onPress?: () => void;
  /** A warning is shown as a label of this tone. */
  tone?: 'late';
}

/** The figures of one place, a cell for each column after the first. */
export interface FiguresRow {
  id: string;
  title: string;
  /** Opens the place itself; absent where there is nothing more to see of it. */
  onPress?: () => void;
  cells: readonly (readonly FigurePart[])[];
}

export interface FiguresProps {
  /** What the table is called. */
  label: string;
  /** The headings of the columns; the first is that of the places. */
  columns: readonly string[];
  /** What a phone says of a place whose figures open nothing; at a desk its row is shown like any other. */
  nothing: string;
  rows: readonly FiguresRow[];
}

function Part({ words, label, onPress, tone, first }: FigurePart & { first: boolean }): ReactNode {
  const className = `${first ? ' figure-first' : ' figure-later'}${tone === undefined ? '' : ` tag tone--${tone}`}`;
  return onPress === undefined ? (
    <Words className={`figure-word${className}`}>
      <Whole>{words}</Whole>
    </Words>
  ) : (
    <Press className={`figure-link${className}`} label={label} onPress={onPress}>
      <Whole>{words}</Whole>
    </Press>
  );
}

const Parts = ({ parts }: { parts: readonly FigurePart[] }): ReactNode => (
  <Inner className="figure-parts">
    {parts.map((part, index) => (
      <Part key={part.words + (part.label ?? '')} {...part} first={index === 0} />
    ))}
  </Inner>
);

const opensSomething = (parts: readonly FigurePart[]): boolean =>
  parts.some(({ onPress }) => onPress !== undefined);

function Title({ title, onPress }: Pick<FiguresRow, 'title' | 'onPress'>): ReactNode {
  return onPress === undefined ? (
    <Words className="strong">{title}</Words>
  ) : (
    <Press className="figure-link strong" onPress={onPress}>
      <Whole>{title}</Whole>
    </Press>
  );
}

/**
 * Figures of several places side by side, in the order in which they are given: a table at a desk and on paper, a list on
 * a phone. A number that opens what it counts is pressed.
 */
export function Figures({ label, columns, rows, nothing }: FiguresProps): ReactNode {
  return useDesk() ? (
    <Table label={label} columns={columns} className="table">
      {rows.map(({ id, title, onPress, cells }) => (
        <TableRow key={id} className="table-row">
          <TableCell heads column={columns[0] ?? ''} className="table-cell table-first">
            <Title title={title} onPress={onPress} />
          </TableCell>
          {cells.map((parts, index) => (
            <TableCell key={columns[index + 1]} column={columns[index + 1] ?? ''} className="table-cell">
              <Parts parts={parts} />
            </TableCell>
          ))}
        </TableRow>
      ))}
    </Table>
  ) : (
    <List label={label} className="figures">
      {rows.map(({ id, title, onPress, cells }) => (
        <Item key={id} className="card figures-place">
          <Title title={title} onPress={onPress} />
          {cells.map((parts, index) =>
            !opensSomething(parts) ? null : (
              <Box key={columns[index + 1]} className="figures-line">
                <Box className="soft">{columns[index + 1]}</Box>
                <Parts parts={parts} />
              </Box>
            ),
          )}
          {cells.some(opensSomething) ? null : <Box className="soft">{nothing}</Box>}
        </Item>
      ))}
    </List>
  );
}
