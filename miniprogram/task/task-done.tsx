import type { ReactNode } from 'react';
import type { ListTask } from '../../shared/entitlement/comparison';
import type { PersonTask } from '../../shared/person/person';
import type { RequestTask } from '../../shared/request/request';
import { failureText } from '../cloud/failure.text';
import { useCommand } from '../cloud/use-command';
import { Button } from '../ui/button/button';
import { Refusal } from '../ui/refusal/refusal';

/** Tasks that a cadre takes off the desk, or that go by themselves when the cadre decides. */
type DoneByHand = RequestTask | PersonTask | ListTask | 'undone';

/**
 * On the button that takes a task off the desk. A transfer and a claim go by themselves, once they are
 * decided.
 */
const doneText: Readonly<Record<Exclude<DoneByHand, 'transfer' | 'claim'>, string>> = {
  overdue: '督办完成，划掉这条',
  council: '会商完了，划掉这条',
  vacant: '岗位有人了，划掉这条',
  unreachable: '已经告诉本人，划掉这条',
  help: '帮完了，划掉这条',
  danger: '已经处置，划掉这条',
  identify: '身份核对了，划掉这条',
  died: '和家里人说好了，划掉这条',
  moved: '看过了，划掉这条',
  dispute: '查清楚了，划掉这条',
  listedNotDue: '查清楚了，划掉这条',
  listDiffers: '核对好了，划掉这条',
  listUnknown: '核对好了，划掉这条',
  undone: '本人知道了，划掉这条',
};

/** Whether a text names a kind of task. */
export function isTaskKind(text: string | undefined): text is DoneByHand {
  return text === 'transfer' || text === 'claim' || (text !== undefined && text in doneText);
}

export interface TaskRef {
  readonly id: string;
  readonly kind: DoneByHand;
}

/** Takes a task off the desk. */
export function TaskDone({ task, onDone }: { task: TaskRef; onDone: () => void }): ReactNode {
  const { run, failure } = useCommand();
  if (task.kind === 'transfer' || task.kind === 'claim') return null;
  const done = async (): Promise<void> => {
    if ((await run('task.done', { id: task.id })) !== null) onDone();
  };
  return (
    <>
      <Refusal words={failureText(failure)} />
      <Button look="secondary" onPress={done}>
        {doneText[task.kind]}
      </Button>
    </>
  );
}
