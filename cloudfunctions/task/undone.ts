/** Makes the task for an effect that failed each time. */
import { postId } from '../../shared/directory/directory';
import type { Person } from '../../shared/person/person';
import { personTask } from '../../shared/task/task';
import { chairOf } from '../directory/posts';
import { insert } from '../platform/db';

/**
 * Puts a task on the desk of the 理事长 of a person's county, because somebody may not have been told. Where
 * the county has not joined, the province gets the task.
 * @param effectId the effect's id, from which the task's id follows, so that giving up twice makes one task
 */
export async function addUndoneTask(
  effectId: string,
  person: Pick<Person, '_id' | 'name' | 'place' | 'path'>,
  now: string,
): Promise<void> {
  const [province = ''] = person.path;
  const post = (await chairOf(person.path, now)) ?? postId(province, 'chair');
  await insert('task', personTask(`${effectId}.undone`, 'personUndone', post, person, now));
}
