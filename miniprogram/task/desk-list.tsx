import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { DeskFilter } from '../../shared/task/task';
import { MOST_LATE } from '../../shared/task/task';
import type { DeskRow } from '../../shared/task/task.contract';
import { look } from '../cloud/call';
import { rowKey } from '../cloud/use-paged-query';
import { Button } from '../ui/button/button';
import { goTo } from '../ui/go';
import { Rows } from '../ui/list-row/list-row';
import { More } from '../ui/more/more';
import { useDesk } from '../ui/screen/scale';
import { SplitView } from '../ui/split-view/split-view';
import { Soft } from '../ui/text/text';
import type { Late } from './desk-row';
import { DeskRowView, rowTitle } from './desk-row';
import { RequestPane } from '../request/pane/request-pane';
import type { TaskRef } from './task-done';
import { TaskDone } from './task-done';
import { REQUEST_PAGE, taskLooks } from './task-kinds';
import { useDeskKeys } from './use-desk-keys';
import type { PagePath, PageUrl } from '../routes';

export interface DeskListProps {
  label: string;
  /** Null while nothing is known. */
  rows: readonly DeskRow[] | null;
  /** The server's time of the rows, UTC. */
  now: string;
  /** Reads the next rows; null at the end of the list. */
  more: (() => Promise<void>) | null;
  loadingMore: boolean;
  /** Called when something in the list has changed. */
  onChanged: () => void;
  /** Shown in the list's place while it is empty. */
  empty: ReactNode;
  /** Shown above the list: the filters. */
  head?: ReactNode;
  /** Replaces the rows, while several of them are being selected. */
  instead?: ReactNode;
  /** Shown below the list. */
  foot?: ReactNode;
  /** Id of the search field. */
  search?: string;
  /** The filter of 待办 that the rows have passed: after an answer, the next of them is offered. */
  filter?: DeskFilter;
}

const rowId = (row: DeskRow): string => `row-${rowKey(row).replace(/[^\w-]/g, '_')}`;

/**
 * The page on which a row is dealt with. At a desk a request opens beside the list; every other page opens on
 * its own there too.
 */
function pageOf({ kind }: DeskRow): PagePath {
  return kind === 'request' ? REQUEST_PAGE : taskLooks[kind].page;
}

/** @param filter the filter of 待办 whose next row is offered after an answer */
export function urlOf(row: DeskRow, filter?: DeskFilter): PageUrl {
  const task = taskOf(row);
  const led = task === undefined ? '' : `&task=${encodeURIComponent(task.id)}&kind=${task.kind}`;
  return `${pageOf(row)}?id=${row.id}${led}${filter === undefined ? '' : `&list=${filter}`}`;
}

/** Leads on to the next matter of a list, or says that there is none. */
export function Next({ row, onOpen }: { row: DeskRow | null; onOpen: (row: DeskRow) => void }): ReactNode {
  if (row === null) return <Soft>这里没有别的了。</Soft>;
  return (
    <Button look="secondary" icon="forward" onPress={() => onOpen(row)}>
      {`下一件：${row.name}，${rowTitle(row)}`}
    </Button>
  );
}

/** Whether a row is about a request with which somebody may be late. */
function mayBeLate(row: DeskRow, now: string): boolean {
  return row.kind === 'overdue' || (row.kind === 'request' && row.due < now);
}

/**
 * Who is late with the requests of these rows, by the request's id; asked again whenever the rows are read again.
 * The rows are shown without it until it is known, and where it cannot be read.
 */
function useLate(rows: readonly DeskRow[], now: string): ReadonlyMap<string, Late> {
  const [late, setLate] = useState<ReadonlyMap<string, Late>>(new Map());
  const asked = [...new Set(rows.filter((row) => mayBeLate(row, now)).map(({ id }) => id))]
    .slice(0, MOST_LATE)
    .join(' ');
  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    // A desk reads its rows again by itself, and this question must keep no session open either.
    void look('task.late', { ids: asked.split(' ') }).then((result) => {
      if (isWanted && result.ok) setLate(new Map(result.data.rows.map((one) => [one.id, one])));
    });
    return () => {
      isWanted = false;
    };
  }, [asked, now]);
  return late;
}

/** The task of a row; undefined where the row is a request. */
function taskOf(row: DeskRow): TaskRef | undefined {
  return row.kind === 'request' ? undefined : { id: row.task, kind: row.kind };
}

/**
 * A list of requests and tasks. At a desk the chosen request stands beside the list; on a phone it is a page
 * of its own.
 */
export function DeskList({
  label,
  rows,
  now,
  more,
  loadingMore,
  onChanged,
  empty,
  head,
  instead,
  foot,
  search,
  filter,
}: DeskListProps): ReactNode {
  const wide = useDesk();
  const [chosen, setChosen] = useState<DeskRow | null>(null);
  const open = (row: DeskRow): void => {
    if (wide && pageOf(row) === REQUEST_PAGE) setChosen(row);
    else void goTo(urlOf(row, filter));
  };
  const task = chosen === null ? undefined : taskOf(chosen);
  const leaveTask = (): void => {
    setChosen(null);
    onChanged();
  };
  const drawn = instead === undefined ? (rows ?? []) : [];
  const current = wide && chosen !== null ? rowId(chosen) : null;
  useDeskKeys({
    rows: drawn.map(rowId),
    open: current,
    search: search ?? null,
    onHelp: () => void goTo('/staff/keys/index'),
  });

  const late = useLate(drawn, now);
  const next = drawn.find((row) => chosen !== null && row.id !== chosen.id) ?? null;

  const list = (
    <>
      {head}
      {instead ?? (rows !== null && rows.length === 0 ? empty : null)}
      <Rows label={label}>
        {drawn.map((row) => (
          <DeskRowView
            key={rowKey(row)}
            id={rowId(row)}
            row={row}
            late={late.get(row.id)}
            now={now}
            current={rowId(row) === current}
            onOpen={() => open(row)}
          />
        ))}
      </Rows>
      <More words="再看 20 条" pages={{ more, loadingMore }} />
      {wide ? (
        <Button look="quiet" onPress={() => goTo('/staff/keys/index')}>
          不用鼠标：看快捷键（?）
        </Button>
      ) : null}
      {foot}
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
            key={rowKey(chosen)}
            id={chosen.id}
            taskDone={task === undefined ? undefined : <TaskDone task={task} onDone={leaveTask} />}
            beside
            next={filter === undefined ? undefined : <Next row={next} onOpen={open} />}
            onChanged={onChanged}
          />
        ) : undefined
      }
    />
  );
}
