import type { ReactNode } from 'react';
import type { TableCellProps, TableProps, TableRowProps } from './props';

/** A table with a name. */
export function Table({ label, columns, children, ...rest }: TableProps): ReactNode {
  return (
    <table {...rest} aria-label={label}>
      <thead>
        <tr className="table-row">
          {columns.map((column) => (
            <th key={column} scope="col" className="table-cell table-head">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A row of a table. */
export function TableRow(props: TableRowProps): ReactNode {
  return <tr {...props} />;
}

/** A cell; the one that `heads` its row says what the row is about. */
export function TableCell({ heads = false, column: _column, ...rest }: TableCellProps): ReactNode {
  return heads ? <th {...rest} scope="row" /> : <td {...rest} />;
}
