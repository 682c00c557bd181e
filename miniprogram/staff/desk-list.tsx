import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DeskRow } from '../../shared/task/task.contract';
import type { Pages } from '../use-pages';
import { Button } from '../ui/button/button';
import { goTo } from '../ui/go';
import { Rows } from '../ui/list-row/list-row';
import { useDesk } from '../ui/scale';
import { SplitView } from '../ui/split-view/split-view';
import { DeskRowView } from './desk-row';
import { RequestPane } from './request-pane';

export interface DeskListProps {
  label: string;
  pages: Pages<'task.desk'> | Pages<'task.region'>;
  /** Shown in the list's place while it is empty. */
  empty: ReactNode;
  /** Above the list: what narrows it. */
  head?: ReactNode;
}

/** A list of requests and tasks; at a desk the chosen one stands beside it, on a phone it is a page of its own. */
export function DeskList({ label, pages, empty, head }: DeskListProps): ReactNode {
  const wide = useDesk();
  const [chosen, setChosen] = useState<DeskRow | null>(null);
  const { first, rows, more, loadingMore } = pages;
  const open = (row: DeskRow): void => {
    if (wide) setChosen(row);
    else void goTo(`/staff/request/index?id=${row.id}${row.task === undefined ? '' : `&task=${row.task}`}`);
  };
  const list = (
    <>
      {head}
      {first !== null && rows.length === 0 ? empty : null}
      <Rows label={label}>
        {rows.map((row) => (
          <DeskRowView key={row.task ?? row.id} row={row} now={first?.now ?? ''} current={wide && chosen?.id === row.id && chosen.task === row.task} onOpen={() => open(row)} />
        ))}
      </Rows>
      {more === null ? null : (
        <Button look="secondary" busy={loadingMore} onPress={more}>
          再看 20 条
        </Button>
      )}
    </>
  );
  return (
    <SplitView
      listLabel={label}
      list={list}
      detailLabel="诉求内容"
      placeholder="点左边一条，在这里办。"
      detail={
        wide && chosen !== null ? (
          <RequestPane
            key={chosen.task ?? chosen.id}
            id={chosen.id}
            task={chosen.task}
            beside
            onChanged={() => void pages.reload()}
            onDone={() => {
              setChosen(null);
              void pages.reload();
            }}
          />
        ) : undefined
      }
    />
  );
}
