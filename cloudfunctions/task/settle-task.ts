/** Settles tasks on desks. */
import type { Task } from '../../shared/task/task';
import { change, insert } from '../platform/db';

/**
 * Settles a task. A task that does not exist yet is inserted as settled, because the effect that makes it may
 * have been left undone and may still come.
 */
export async function settleTask(task: Task, now: string): Promise<void> {
  const settled = { desk: null, doneAt: now };
  const made = await insert('task', { ...task, ...settled });
  if (made === 'exists') await change('task', { _id: task._id, doneAt: null }, { set: settled });
}
