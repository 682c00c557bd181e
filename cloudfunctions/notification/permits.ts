/** The permits of accounts (一次性订阅): stored answers of WeChat's dialog, reserved and settled for notices. */
import type { SendOutcome, PermitAnswer, Permits } from '../../shared/notification/permit';
import { noPermits, recordAnswer, reserve, settle } from '../../shared/notification/permit';
import { idFrom } from '../aggregate/hashed-id';
import { changeDocument } from '../aggregate/store';
import { findOne } from '../platform/db';
import { endedAt } from './calling';

function permitsId(account: string, template: string): string {
  return idFrom('permit', account, template);
}

/** Finds the permits of an account for a template. An account that never answered has none. */
export async function permitsOf(account: string, template: string): Promise<Permits> {
  const _id = permitsId(account, template);
  return (await findOne('permit', _id)) ?? noPermits(_id, account, template);
}

/** Records what WeChat's dialog answered. @param id from the phone; the same answer again changes nothing */
export async function addAnswer(
  account: string,
  template: string,
  { id, answer }: { id: string; answer: PermitAnswer },
  now: string,
): Promise<Permits | 'conflict'> {
  const _id = permitsId(account, template);
  const done = await changeDocument<'permit', never>('permit', _id, (before) => ({
    after: recordAnswer(before ?? noPermits(_id, account, template), id, answer, now),
  }));
  return 'refused' in done ? done.refused : done.after;
}

/** Whether the attempt that reserved a permit may still be waiting for WeChat. */
function stillCalling(now: string): (since: string) => boolean {
  return (since) => endedAt(since) > now;
}

/** Reserves a permit for a notice. @returns `reserved`, or why not */
export async function reservePermit(
  account: string,
  template: string,
  { notice, spare, now }: { notice: string; spare: number; now: string },
): Promise<'reserved' | 'underWay' | 'outcomeUnknown' | 'none' | 'conflict'> {
  const _id = permitsId(account, template);
  const done = await changeDocument('permit', _id, (before) =>
    reserve(before ?? noPermits(_id, account, template), notice, spare, now, stillCalling(now)),
  );
  return 'refused' in done ? done.refused : 'reserved';
}

/** Settles the permit that was reserved for a notice. Throws where other calls were faster each time. */
export async function settlePermit(
  account: string,
  template: string,
  { notice, outcome, now }: { notice: string; outcome: SendOutcome; now: string },
): Promise<void> {
  const _id = permitsId(account, template);
  const done = await changeDocument<'permit', never>('permit', _id, (before) => ({
    after: settle(before ?? noPermits(_id, account, template), notice, outcome, now),
  }));
  if ('refused' in done) throw new Error('the permit of a message could not be settled');
}
