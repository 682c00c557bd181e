/**
 * Carries out what a change of a ledger causes: a task on the desk of the responsible post, and a notice to
 * the person.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import type { Entitlement, LedgerEffect } from '../../shared/entitlement/entitlement';
import type { Task } from '../../shared/task/task';
import { openTask } from '../../shared/task/task';
import { findOne, insert } from '../platform/db';
import type { Carrier, Moment } from '../aggregate/effects';
import { unknownEffect } from '../aggregate/effects';
import { recipientsOf } from '../notification/recipients';
import { settleTask } from '../task/settle-task';
import { addUndoneTask } from '../task/undone';
import { tellRecipients } from '../notification/tell';

function taskOf(
  { policyId, desk: { task: _id, post, dueAt } }: Extract<LedgerEffect, { policyId: string }>,
  { _id: personId, name, place }: Entitlement,
  now: string,
): Task {
  return openTask({ _id, kind: 'owed', personId, policyId, name, place }, post, now, dueAt);
}

/**
 * Tells the accounts that may see what the person is owed. A proxy whose grant does not include that is not
 * told.
 */
async function tell({ id }: LedgerEffect, { _id: personId, name }: Entitlement, now: string): Promise<void> {
  const readers = async (): Promise<string[]> => {
    const person = await findOne('person', personId);
    return person === null ? [] : recipientsOf(person, beijingDay(now), ['plan']);
  };
  const content = { kind: 'ledger', code: 'owedFound', personId, name } as const;
  await tellRecipients({ name: 'entitlement', documentId: personId, effectId: id }, readers, content, now);
}

async function perform(effect: LedgerEffect, ledger: Entitlement, { now }: Moment): Promise<void> {
  switch (effect.kind) {
    case 'addTask':
      await insert('task', taskOf(effect, ledger, now));
      return;
    case 'settleTask':
      return settleTask(taskOf(effect, ledger, now), now);
    case 'tell':
      return tell(effect, ledger, now);
    default:
      throw unknownEffect(effect);
  }
}

/** The carrier of the effects of ledgers. */
export const ledgerCarrier: Carrier<'entitlement'> = {
  perform,
  giveUp: ({ id }, ledger, { now }) => addUndoneTask(id, ledger, now),
};
