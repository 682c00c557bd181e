/** Makes the task for a record that was found to have been changed. */
import { postId } from '../../shared/directory/directory';
import { spokenName } from '../../shared/directory/place.text';
import { openTask } from '../../shared/task/task';
import { chairOf } from '../directory/posts';
import { find, insert } from '../platform/db';

/**
 * Puts a task on the desk of the province's 理事长.
 * @param about what was changed: its id, from which the task's id follows, so that there is one task however
 *   often the change is found; the day or the number by which people know it; and the request's id, or null
 *   where it is the audit
 */
export async function addBrokenChainTask(
  about: { readonly id: string; readonly name: string; readonly requestId: string | null },
  now: string,
): Promise<void> {
  const [province] = await find('region', { level: 'province' }, { order: ['_id', 'asc'], limit: 1 });
  if (province === undefined) throw new Error('there is no province whose desk could have the task');
  const post = (await chairOf(province.path, now)) ?? postId(province._id, 'chair');
  const { id, name, requestId } = about;
  const task = { _id: `chain.${id}`, name, place: spokenName(province) };
  const content =
    requestId === null
      ? ({ ...task, kind: 'auditBroken' } as const)
      : ({ ...task, kind: 'requestBroken', requestId } as const);
  await insert('task', openTask(content, post, now));
}
