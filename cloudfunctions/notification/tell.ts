/**
 * Telling everybody who reads for a person, so that no notice stays with an account that had no part any more
 * when it was written: a permission taken back, a record given up or handed over, a death, a request that was
 * hidden. Any number of attempts may be at work on the same effect, each may stop between two steps, and what
 * a stopped attempt had sent may still be written. Three things hold together:
 * - The recipients are fixed once, by a write that demands the effect to be there still. No attempt tells
 *   anybody else, and an attempt that comes when the effect is over tells nobody.
 * - Before an effect is over, the `_id` of every recipient's notice is taken: by the notice or, where the
 *   recipient has no part any more, by an empty one. Whatever is written later finds its place taken.
 * - Whoever ends an effect has asked who has a part after all of these places were taken, and has taken back
 *   what the others had. What is left was therefore written while its account had a part.
 */
import type { Notice } from '../../shared/notification/notification';
import { change, find, findOne, insert, is } from '../platform/db';

/** The effect by which somebody is told, and the document it lies in. */
export interface Telling {
  readonly name: 'request' | 'entitlement';
  readonly documentId: string;
  readonly effectId: string;
}

/** A person has at most one holder and ten proxies. */
const MANY = 100;

/** Takes a notice back: it belongs to nobody then. */
export async function withdrawNotice({ _id, account }: Pick<Notice, '_id' | 'account'>): Promise<void> {
  await change('notice', { _id, account }, { set: { account: '' } });
}

/**
 * Whom the effect tells: the given accounts, or those another attempt has fixed before; null where the effect
 * is over.
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
 * Tells everybody who reads for a person.
 * @param readers finds the accounts that may be told as things stand; it is asked before the telling and
 *   after it
 * @param noticeOf makes the notice for one account, with an `_id` that follows from the effect and the
 *   account
 * @returns `told` where somebody has a notice, `nobody` where no recipient has a part, `over` where another
 *   attempt has ended the effect
 */
export async function tellRecipients(
  telling: Telling,
  readers: () => Promise<readonly string[]>,
  noticeOf: (account: string) => Notice,
): Promise<'told' | 'nobody' | 'over'> {
  const before = await readers();
  const recipients = await fixRecipients(telling, before);
  if (recipients === null) return 'over';
  const notices = recipients.map(noticeOf);
  await Promise.all(
    notices.map((notice) =>
      insert('notice', before.includes(notice.account) ? notice : { ...notice, account: '' }),
    ),
  );
  const [after, written] = await Promise.all([
    readers(),
    find('notice', { _id: is.oneOf(notices.map(({ _id }) => _id)) }, { limit: MANY, fields: ['account'] }),
  ]);
  await Promise.all(
    written.filter(({ account }) => account !== '' && !after.includes(account)).map(withdrawNotice),
  );
  return written.some(({ account }) => after.includes(account)) ? 'told' : 'nobody';
}
