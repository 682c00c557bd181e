/** How the loop stands for the two people who show it on the first page, counted in the documents. */
import { postId } from '../../shared/directory/directory';
import type { Instant } from '../../shared/calendar/calendar';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { castPersons } from '../identities';
import { villageAt } from '../regions';

/** Who asks and rates, and whose village it is: 赵淑芬, and the post of 陈桂兰. */
const asks = castPersons[0]?.id ?? '';
const answers = postId(villageAt(castPersons[0]?.place ?? '').village._id, 'liaison');

export interface LoopCounts {
  /** How many requests of the person nobody has answered yet, and how many answers wait for a rating. */
  readonly inWork: number;
  readonly toRate: number;
  /** How many rows lie on the cadre's desk, and when the first request among them falls due. */
  readonly onDesk: number;
  readonly firstDueAt: Instant | null;
}

type Database = ReturnType<ReturnType<LocalCloud['openSdk']>['database']>;

/** Counts how the loop stands now. Throws where the documents cannot be read. */
export async function countLoop(database: Database): Promise<LoopCounts> {
  const count = async (name: 'request' | 'task', where: Readonly<Record<string, string>>): Promise<number> =>
    ((await database.collection(name).where(where).count()) as { total: number }).total;
  const [waiting, working, toRate, requests, tasks, first] = await Promise.all([
    count('request', { personId: asks, state: 'waiting' }),
    count('request', { personId: asks, state: 'working' }),
    count('request', { personId: asks, state: 'answered' }),
    count('request', { desk: answers }),
    count('task', { desk: answers }),
    database.collection('request').where({ desk: answers }).orderBy('dueKey', 'asc').limit(1).get(),
  ]);
  const [next] = (first as { data: { dueKey: string }[] }).data;
  return {
    inWork: waiting + working,
    toRate,
    onDesk: requests + tasks,
    firstDueAt: next?.dueKey.split('|')[0] ?? null,
  };
}
