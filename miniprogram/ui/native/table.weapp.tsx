import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { TableCellProps, TableProps, TableRowProps } from './props';

/** A table. WeChat knows no tables, so each cell says its column itself. */
export function Table({ label: _label, columns, children, ...rest }: TableProps): ReactNode {
  return (
    <View {...rest}>
      <View className="table-row" aria-hidden="true">
        {columns.map((column) => (
          <View key={column} className="table-cell table-head">
            {column}
          </View>
        ))}
      </View>
      {children}
    </View>
  );
}

/** A row of a table. */
export function TableRow(props: TableRowProps): ReactNode {
  return <View {...props} aria-role="listitem" />;
}

/** A cell; its column is said before what stands in it. */
export function TableCell({ heads = false, column, children, ...rest }: TableCellProps): ReactNode {
  return (
    <View {...rest}>
      {heads ? null : <View className="unseen">{column}</View>}
      {children}
    </View>
  );
}
