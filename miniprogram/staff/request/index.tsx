import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { deskFilters } from '../../../shared/task/task';
import type { DeskRow } from '../../../shared/task/task.contract';
import { look } from '../../cloud/call';
import { goBack, goOn } from '../../ui/go';
import { RequestPane } from '../../request/pane/request-pane';
import { Next, urlOf } from '../../task/desk-list';
import { isTaskKind, TaskDone } from '../../task/task-done';

/** One request on a cadre's phone. `list` names the filter of 待办 from which it was opened. */
export default function StaffRequestPage(): ReactNode {
  const { id = '', task, kind, list } = useRouter().params;
  const filter = deskFilters.find((one) => one === list);
  /** The row that is next on that list now; undefined while that is not known. */
  const [next, setNext] = useState<DeskRow | null | undefined>(undefined);
  const readNext = async (): Promise<void> => {
    if (filter === undefined) return;
    const result = await look('task.desk', { filter, after: null });
    setNext(result.ok ? (result.data.rows.find((row) => row.id !== id) ?? null) : undefined);
  };
  return (
    <RequestPane
      id={id}
      taskDone={
        task !== undefined && isTaskKind(kind) ? (
          <TaskDone task={{ id: task, kind }} onDone={() => void goBack('办完了')} />
        ) : undefined
      }
      next={
        next === undefined ? undefined : <Next row={next} onOpen={(row) => void goOn(urlOf(row, filter))} />
      }
      onChanged={() => void readNext()}
    />
  );
}
