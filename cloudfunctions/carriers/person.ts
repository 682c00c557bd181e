/**
 * Carries out what a change of a person causes: notices to accounts, tasks on desks, requests that pass to
 * the person's record, ledgers that are evaluated, and entries in the audit.
 */
import type { Person, PersonEffect } from '../../shared/person/person';
import { personTask, requestTask } from '../../shared/task/task';
import { record } from '../audit/record';
import { find, insert, is } from '../platform/db';
import type { Carrier, Moment } from '../aggregate/effects';
import { unknownEffect } from '../aggregate/effects';
import { identify } from '../request/identify';
import { evaluatePerson } from '../entitlement/evaluate-person';
import { tellAccount } from '../notification/tell';
import { settleTask } from '../task/settle-task';
import { addUndoneTask } from '../task/undone';

const BATCH = 50;

async function tell(
  { id, account, code }: Extract<PersonEffect, { kind: 'tell' }>,
  { _id: personId, name }: Person,
  now: string,
): Promise<void> {
  await tellAccount(id, account, { kind: 'record', code, personId, name }, now);
}

/** Puts a task for each open request of the person on the desk of the responsible post. */
async function alert(
  { id, task }: Extract<PersonEffect, { kind: 'alert' }>,
  { _id: personId }: Person,
  now: string,
): Promise<void> {
  for (let after = ''; ;) {
    const found = await find(
      'request',
      { personId, createdKey: is.above(after) },
      { order: ['createdKey', 'asc'], limit: BATCH },
    );
    for (const request of found)
      if (request.state !== 'closed')
        await insert('task', requestTask(`${id}.${request._id}`, task, request.post, request, now));
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last.createdKey;
  }
}

async function perform(effect: PersonEffect, person: Person, moment: Moment): Promise<void> {
  const { now } = moment;
  switch (effect.kind) {
    case 'tell':
      return tell(effect, person, now);
    case 'addTask':
      await insert('task', personTask(effect.taskId, effect.task, effect.post, person, now));
      return;
    case 'settleTask':
      return settleTask(personTask(effect.taskId, effect.task, effect.post, person, now), now);
    case 'adopt':
      return identify(effect.account, person, moment);
    case 'evaluate':
      return evaluatePerson(person._id, moment);
    case 'alert':
      return alert(effect, person, now);
    case 'record':
      await record({
        cause: effect.id,
        at: now,
        act: effect.act,
        by: effect.account === null ? 'time' : { account: effect.account },
        subject: person._id,
        about: effect.about,
        card: effect.card,
      });
      return;
    default:
      throw unknownEffect(effect);
  }
}

/** The carrier of the effects of persons. */
export const personCarrier: Carrier<'person'> = {
  perform,
  giveUp: ({ id }, person, { now }) => addUndoneTask(id, person, now),
};
