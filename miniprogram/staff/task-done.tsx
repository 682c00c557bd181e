import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RequestTask } from '../../shared/request/request';
import { call } from '../call';
import { failureText } from '../failure.text';
import type { Failure } from '../use-call';
import { Button } from '../ui/button/button';
import { Notice } from '../ui/notice/notice';

/** On the button that takes a task off the desk. A transfer goes by itself, once it is taken or refused. */
const doneText: Readonly<Record<Exclude<RequestTask, 'transfer'>, string>> = {
  overdue: '督办完成，划掉这条',
  council: '会商完了，划掉这条',
  vacant: '岗位有人了，划掉这条',
  unreachable: '已经告诉本人，划掉这条',
  help: '帮完了，划掉这条',
  danger: '已经处置，划掉这条',
  identify: '身份核对了，划掉这条',
};

/** Whether a text names a kind of task. */
export function isTaskKind(text: string | undefined): text is RequestTask {
  return text === 'transfer' || (text !== undefined && text in doneText);
}

export interface TaskRef {
  readonly id: string;
  readonly kind: RequestTask;
}

/** Takes a task off the desk. */
export function TaskDone({ task, onDone }: { task: TaskRef; onDone: () => void }): ReactNode {
  const [failure, setFailure] = useState<Failure | null>(null);
  if (task.kind === 'transfer') return null;
  const done = async (): Promise<void> => {
    const result = await call('task.done', { id: task.id });
    setFailure(result.ok ? null : result);
    if (result.ok) onDone();
  };
  return (
    <>
      {failure === null ? null : <Notice tone="late" word={failureText(failure)} live="assertive" />}
      <Button look="secondary" onPress={done}>
        {doneText[task.kind]}
      </Button>
    </>
  );
}
