/**
 * The only code that writes into the audit. Changes of posts and statements about places are recorded before
 * they are carried out, so an entry without the change means that an account tried to make it.
 */
import type { AuditActor, AuditEntry, PostAct } from '../../shared/audit/audit';
import { beijingDay } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { idFrom } from '../aggregate/hashed-id';
import { find, insert, is } from '../platform/db';
import { besideChain, chainOf, linkedEntry } from './chain';

/** The content of an entry to be recorded. */
export interface ToRecord extends Pick<AuditEntry, 'cause' | 'at' | 'act' | 'subject' | 'about' | 'card'> {
  readonly by: AuditActor;
}

/**
 * How often an entry is tried before it fails. It is so high that many calls that write into one chain at
 * once all succeed.
 */
const MOST_TRIES = 100;

/**
 * Writes an entry behind the last one of its chain. It takes one read and one write, where no other call
 * writes into the chain at the same moment.
 * @returns `known` where an entry with this cause exists already, and nothing was written
 * @throws when other calls were faster each time
 */
export async function record({ by, about, ...act }: ToRecord): Promise<'recorded' | 'known'> {
  const { cause, at, subject } = act;
  const chain = chainOf(beijingDay(at), by, subject);
  const content = { ...act, account: typeof by === 'object' ? by.account : null, ...besideChain(about) };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [head] = await find(
      'audit',
      { _id: is.startingWith(`${chain}.`) },
      { order: ['_id', 'desc'], limit: 1, fields: ['link'] },
    );
    if ((await insert('audit', linkedEntry(chain, head, content))) === 'inserted') return 'recorded';
    // Either the cause is taken, or the place in the chain. A cause that is taken stays taken.
    if ((await find('audit', { cause }, { limit: 1, fields: ['act'] })).length > 0) return 'known';
  }
  throw new Error('others were faster with the audit each time');
}

/**
 * Records one act on a post. The same act on a post with the same holder and appointment is recorded once.
 * @param by the account, or null at set-up
 * @throws when other calls were faster each time
 */
export async function recordPost(
  act: PostAct,
  post: Pick<Post, '_id' | 'holder' | 'holderName' | 'appointment'>,
  by: string | null,
  now: string,
): Promise<void> {
  await record({
    cause: idFrom('post', act, post._id, by ?? '', post.holder ?? '', post.appointment?.codeHash ?? ''),
    at: now,
    act,
    by: by === null ? 'setUp' : { account: by },
    subject: post._id,
    about: act === 'vacated' ? post.holderName : (post.appointment?.name ?? null),
    card: null,
  });
}

/**
 * Records that a place has stated what counts there. The same statement made again is recorded once.
 * @param place the place's 12-digit code
 * @param version the version of the place's parameters that results from the statement
 * @param said what was stated, as JSON
 * @param by the account that made the statement
 * @throws when other calls were faster each time
 */
export async function recordSaid(
  place: string,
  version: number,
  said: string,
  by: string,
  now: string,
): Promise<void> {
  await record({
    cause: idFrom('said', place, String(version), by, said),
    at: now,
    act: 'said',
    by: { account: by },
    subject: place,
    about: said,
    card: null,
  });
}

/**
 * Records that a list was reconciled: how many people were on it, and how many of them did not match the register.
 * @param by the account that handed the list in
 * @throws when other calls were faster each time
 */
export async function recordListed(
  reconciliationId: string,
  counts: { readonly people: number; readonly unmatched: number },
  by: string,
  now: string,
): Promise<void> {
  await record({
    cause: idFrom('listed', reconciliationId),
    at: now,
    act: 'listed',
    by: { account: by },
    subject: reconciliationId,
    about: JSON.stringify(counts),
    card: null,
  });
}

/**
 * Records that somebody allows the unmatched people of a list to be told apart.
 * @param by the account that allows it
 * @throws when other calls were faster each time
 */
export async function recordTold(reconciliationId: string, by: string, now: string): Promise<void> {
  await record({
    cause: idFrom('told', reconciliationId, by),
    at: now,
    act: 'told',
    by: { account: by },
    subject: reconciliationId,
    about: null,
    card: null,
  });
}

/**
 * Records that the figures of a place were taken away as a file.
 * @param clientId the id of the command; a retry is recorded once
 * @param place the place's 12-digit code
 * @param span the days they cover, as JSON
 * @param by the account that took them
 * @throws when other calls were faster each time
 */
export async function recordFiguresTaken(
  clientId: string,
  place: string,
  span: string,
  by: string,
  now: string,
): Promise<void> {
  await record({
    cause: idFrom('figuresTaken', by, clientId),
    at: now,
    act: 'figuresTaken',
    by: { account: by },
    subject: place,
    about: span,
    card: null,
  });
}
