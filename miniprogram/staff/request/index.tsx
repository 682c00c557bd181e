import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { goBack } from '../../ui/go';
import { RequestPane } from '../../request/pane/request-pane';
import { isTaskKind, TaskDone } from '../../task/task-done';

/** One request on a cadre's phone. */
export default function StaffRequestPage(): ReactNode {
  const { id = '', task, kind } = useRouter().params;
  return (
    <RequestPane
      id={id}
      taskDone={
        task !== undefined && isTaskKind(kind) ? (
          <TaskDone task={{ id: task, kind }} onDone={() => void goBack('办完了')} />
        ) : undefined
      }
      onChanged={() => undefined}
    />
  );
}
