import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { goBack } from '../../ui/go';
import { RequestPane } from '../../request/pane/request-pane';
import { isTaskKind } from '../../task/task-done';

/** One request on a cadre's phone. */
export default function StaffRequestPage(): ReactNode {
  const { id = '', task, kind } = useRouter().params;
  return (
    <RequestPane
      id={id}
      task={task !== undefined && isTaskKind(kind) ? { id: task, kind } : undefined}
      onChanged={() => undefined}
      onDone={() => void goBack()}
    />
  );
}
