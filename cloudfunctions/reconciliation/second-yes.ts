/**
 * The second yes about the unmatched people of a list. A list of made-up numbers would tell which of them exist, if it
 * said of each row whether its number is unknown or belongs to somebody with another name. So a post of the level
 * above is asked first, and told-apart.ts tells them apart after its yes.
 */
import { secondAnswer } from '../../shared/reconciliation/decide';
import type { Reconciliation, SecondYes } from '../../shared/reconciliation/reconciliation';
import { entitling } from '../../shared/settings';
import { openTask } from '../../shared/task/task';
import { runBatched } from '../aggregate/run-batched';
import { changeDocument } from '../aggregate/store';
import { assignToChair } from '../directory/assign';
import { change, find, insert } from '../platform/db';

const BATCH = 100;

/** The task that asks for the second yes about what a list contains. */
const secondYesTaskId = (contentId: string): string => `${contentId}.unmatched.task`;

/**
 * Asks a post of the level above for the second yes. About the same content it is asked once, and what was answered
 * then counts.
 * @param unmatched how many people do not match
 */
export async function askForSecondYes(
  { _id, path, policyId, by, place }: Reconciliation,
  contentId: string,
  unmatched: number,
  now: string,
): Promise<SecondYes> {
  const [earlier] = await find(
    'reconciliation',
    { contentId, state: 'done' },
    { order: ['createdKey', 'asc'], limit: 1, fields: ['secondYes'] },
  );
  if (earlier !== undefined) return earlier.secondYes;
  if (unmatched === 0) return 'notNeeded';
  const above = await assignToChair(path.slice(0, -1), entitling.pursueDays, now);
  if (above === null) return 'unavailable';
  const about = { _id: secondYesTaskId(contentId), reconciliationId: _id, policyId, name: by, place };
  await insert('task', openTask({ ...about, kind: 'listUnmatched' }, above.post, now, above.dueAt));
  return 'awaited';
}

/**
 * Writes the answer into every other list with the same content that waits for it, and takes the question from its
 * desk.
 * @param by the account that answers
 */
export async function spreadAnswer(
  { contentId, secondYes }: Reconciliation,
  by: string,
  now: string,
): Promise<void> {
  const same = await find(
    'reconciliation',
    { contentId },
    { order: ['createdKey', 'asc'], limit: BATCH, fields: ['_id'] },
  );
  await runBatched(same, ({ _id }) =>
    changeDocument('reconciliation', _id, (before) =>
      before === null ? { refused: 'notAsked' as const } : secondAnswer(before, secondYes === 'given', by),
    ),
  );
  if (contentId === null) return;
  const settled = { desk: null, doneAt: now, doneBy: by };
  await change('task', { _id: secondYesTaskId(contentId), doneAt: null }, { set: settled });
}
