import type { ReactNode } from 'react';
import type { CrossedOffKind, TaskKind } from '../../shared/task/task';
import { isCrossedOff, taskKinds } from '../../shared/task/task';
import { failureText } from '../cloud/failure.text';
import { useCommand } from '../cloud/use-command';
import { Button } from '../ui/button/button';
import { Refusal } from '../ui/refusal/refusal';

const undone = '本人知道了，划掉这条';

/** The words on the button that takes a task off the desk. */
const doneText: Readonly<Record<CrossedOffKind, string>> = {
  overdue: '督办完成，划掉这条',
  council: '会商完了，划掉这条',
  vacant: '岗位有人了，划掉这条',
  unreachable: '已经告诉本人，划掉这条',
  undelivered: '已经告诉本人，划掉这条',
  help: '帮完了，划掉这条',
  identify: '身份核对了，划掉这条',
  died: '和家里人说好了，划掉这条',
  moved: '看过了，划掉这条',
  requestUndone: undone,
  dispute: '查清楚了，划掉这条',
  personUndone: undone,
  listedNotDue: '查清楚了，划掉这条',
  listDiffers: '核对好了，划掉这条',
  listUnknown: '核对好了，划掉这条',
  auditBroken: '查清楚了，划掉这条',
  requestBroken: '查清楚了，划掉这条',
};

/** Whether a text names a kind of task. */
export function isTaskKind(text: string | undefined): text is TaskKind {
  return taskKinds.some((kind) => kind === text);
}

/** A task by its own id, as a page's address names it. */
export interface TaskRef {
  readonly id: string;
  readonly kind: TaskKind;
}

/**
 * The button that takes a task off the desk. It is empty for a task that leaves the desk when its matter is
 * dealt with.
 */
export function TaskDone({ task, onDone }: { task: TaskRef; onDone: () => void }): ReactNode {
  const { run, failure } = useCommand();
  const { kind } = task;
  if (!isCrossedOff(kind)) return null;
  const done = async (): Promise<void> => {
    if ((await run('task.done', { id: task.id })) !== null) onDone();
  };
  return (
    <>
      <Refusal words={failureText(failure)} />
      <Button look="secondary" onPress={done}>
        {doneText[kind]}
      </Button>
    </>
  );
}
