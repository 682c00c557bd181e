/**
 * Makes every notice. The features state what has happened and which accounts are told. Telling one account
 * takes one write. Telling every account that receives a person's notices takes more, because no notice may
 * stay with an account that had no part any more when the notice was written: its grant was revoked, the
 * record was given up or handed over, the person died, or the request was hidden from it. Any number of
 * attempts may be at work on the same effect, each may stop between two steps, and a write that a stopped
 * attempt had sent may still arrive. Three rules hold together:
 * - The recipients are fixed once, by a write that requires the effect to be still there. No attempt tells
 *   any other account, and an attempt that comes when the effect is over tells nobody.
 * - Before an effect is over, the `_id` of every recipient's notice is taken: by the notice or, where the
 *   recipient has no part any more, by an empty one. A notice that is written later finds its place taken.
 * - The attempt that ends an effect has asked which accounts have a part after all of these places were
 *   taken, and has withdrawn the notices of the others. What is left was therefore written while its account
 *   had a part.
 */
import { inInboxOnly } from '../../shared/notification/notification';
import type {
  Notice,
  NoticeContent,
  NoticeEffect,
  PushDelivery,
} from '../../shared/notification/notification';
import { textAt } from '../../shared/notification/ladder';
import { mayGoAt, urgencyOf } from '../../shared/notification/routing';
import { withEffects } from '../../shared/effect';
import { digestOf } from '../aggregate/hash-chain';
import { change, find, findOne, insert, is } from '../platform/db';
import { isTextConfigured } from '../platform/text-message/configured';
import { templateIdOf } from '../platform/wechat/settings';

/** Where no template is configured, notices stay in the inbox, and nothing is left to be done for them. */
const isPushConfigured = templateIdOf(process.env) !== null;
const isTextUsed = isTextConfigured(process.env);

/** When somebody has to have read a notice, and the id of the task that it becomes otherwise. */
export interface Reach {
  readonly taskId: string;
  readonly dueAt: string;
}

/**
 * Makes the notice that is put into an account's inbox. Its id names its effect and the receiver without
 * showing the account.
 * @param effectId the effect by which the account is told
 * @param reach null where nobody has to read it
 */
export function noticeOf(
  effectId: string,
  account: string,
  content: NoticeContent,
  now: string,
  reach: Reach | null = null,
): Notice {
  const _id = `${effectId}.${digestOf(account).slice(0, 8)}`;
  const isPushed = isPushConfigured && urgencyOf(content) !== 'inbox';
  const isTexted = isTextUsed && (reach !== null || urgencyOf(content) === 'danger');
  const push: PushDelivery = { state: isPushed ? 'due' : 'none' };
  const effects: readonly NoticeEffect[] = [
    ...(isPushed ? [{ id: `${_id}.push`, kind: 'push' as const, dueAt: mayGoAt(content, now) }] : []),
    ...(isTexted
      ? [{ id: `${_id}.text`, kind: 'text' as const, dueAt: textAt({ ...content, at: now, push }) }]
      : []),
    ...(reach === null ? [] : [{ id: `${_id}.reach`, kind: 'reach' as const, ...reach }]),
  ];
  return {
    ...content,
    ...inInboxOnly,
    ...withEffects(inInboxOnly, effects),
    _id,
    account,
    at: now,
    atKey: `${now}|${_id}`,
    inbox: { state: 'unread' },
    push,
    text: { state: isTexted ? 'due' : 'none' },
  };
}

/** Tells one account. If the same effect tells it twice, it still has one notice. */
export async function tellAccount(
  effectId: string,
  account: string,
  content: NoticeContent,
  now: string,
): Promise<void> {
  await insert('notice', noticeOf(effectId, account, content, now));
}

/** The effect that tells several accounts, and the document in which it is stored. */
export interface Telling {
  readonly name: 'request' | 'entitlement';
  readonly documentId: string;
  readonly effectId: string;
}

/**
 * How many notices are read at once. It is enough, because a person has at most one holder and ten proxies.
 */
const MANY = 100;

/** Withdraws a notice from the account that has it. Afterwards the notice belongs to no account. */
async function withdrawNotice({ _id, account }: Pick<Notice, '_id' | 'account'>): Promise<void> {
  await change('notice', { _id, account }, { set: { account: null } });
}

/** Withdraws every notice of a request that an account has. */
export async function withdrawNotices(account: string, requestId: string): Promise<void> {
  for (;;) {
    const found = await find('notice', { account, requestId }, { limit: MANY, fields: ['account'] });
    await Promise.all(found.map(withdrawNotice));
    if (found.length < MANY) return;
  }
}

/**
 * Fixes the accounts that an effect tells: the given accounts, or those that another attempt has fixed
 * before. Null where the effect is over.
 */
async function fixRecipients(
  { name, documentId, effectId }: Telling,
  accounts: readonly string[],
): Promise<readonly string[] | null> {
  const isFixed = await change(
    name,
    { _id: documentId, 'effects.id': effectId, 'recipients.id': is.not(effectId) },
    { push: { recipients: [{ id: effectId, accounts }] } },
  );
  if (isFixed) return accounts;
  const document = await findOne(name, documentId);
  return document?.recipients.find(({ id }) => id === effectId)?.accounts ?? null;
}

/**
 * Tells every account that receives a person's notices.
 * @param findReaders finds the accounts that may be told as things stand; it is called before the telling and
 *   after it
 * @param reach null where nobody has to read the notice
 * @returns `told` where an account has a notice, `nobody` where no recipient has a part, `over` where another
 *   attempt has ended the effect
 */
export async function tellRecipients(
  telling: Telling,
  findReaders: () => Promise<readonly string[]>,
  content: NoticeContent,
  now: string,
  reach: Reach | null = null,
): Promise<'told' | 'nobody' | 'over'> {
  const before = await findReaders();
  const recipients = await fixRecipients(telling, before);
  if (recipients === null) return 'over';
  const notices = recipients.map((account) => {
    const notice = noticeOf(telling.effectId, account, content, now, reach);
    return before.includes(account) ? notice : { ...notice, account: null };
  });
  await Promise.all(notices.map((notice) => insert('notice', notice)));
  const [after, written] = await Promise.all([
    findReaders(),
    find('notice', { _id: is.oneOf(notices.map(({ _id }) => _id)) }, { limit: MANY, fields: ['account'] }),
  ]);
  const isReader = (account: string | null): boolean => account !== null && after.includes(account);
  await Promise.all(
    written.filter(({ account }) => account !== null && !isReader(account)).map(withdrawNotice),
  );
  return written.some(({ account }) => isReader(account)) ? 'told' : 'nobody';
}
