/** Tasks on desks, put there and settled by effects. */
import type { Task } from '../../shared/task/task';
import { change, insert } from '../platform/db';

/**
 * A task that is not there yet is put there settled: the effect that makes it may have been left undone and
 * still come.
 */
export async function settleTask(task: Task, now: string): Promise<void> {
  const settled = { desk: null, doneAt: now };
  const made = await insert('task', { ...task, ...settled });
  if (made === 'exists') await change('task', { _id: task._id, doneAt: null }, { set: settled });
}
