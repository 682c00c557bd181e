/**
 * One command on one request: checks whether the command's id was used before, decides, and adds the event.
 * It takes two round trips to the commit; when another call was faster, it starts again.
 */
import type { Command, Refusal } from '../../shared/request/decide';
import { decide } from '../../shared/request/decide';
import type { Request } from '../../shared/request/request';
import type { Relation, Verb } from '../../shared/request/transitions';
import { allows, transitions } from '../../shared/request/transitions';
import type { Caller } from '../../shared/session/caller';
import { relationsTo } from '../../shared/request/relations';
import { digestOf } from '../aggregate/hash-chain';
import { findOne } from '../platform/db';
import { changeDocument } from '../aggregate/store';
import { withEvent } from './append-event';
import { actorOn } from './actor';
import type { Call } from '../call/call';
import { Refused } from '../call/refused';

/** The verbs that only a cadre carries out on a request. */
export type StaffVerb =
  | 'accept'
  | 'contact'
  | 'showPhone'
  | 'askBack'
  | 'progress'
  | 'answer'
  | 'correctReply'
  | 'offer'
  | 'take'
  | 'refuse'
  | 'help'
  | 'pause'
  | 'resume'
  | 'reassign'
  | 'extend'
  | 'urge';

/**
 * Finds how the caller is related to a request. Throws NOT_FOUND both for a caller without a relation and for
 * a request that does not exist, so that the caller cannot tell which it is.
 * @param request as it was found, or null
 */
function seenBy(caller: Caller, request: Request | null): { request: Request; relations: Relation[] } {
  const relations = request === null ? [] : relationsTo(caller, request);
  if (request === null || relations.length === 0) throw new Refused('NOT_FOUND');
  return { request, relations };
}

/**
 * Loads a request for a caller who is related to it. Throws NOT_FOUND both for a caller without a relation
 * and for a request that does not exist.
 */
export async function loadFor(
  caller: Caller,
  id: string,
): Promise<{ request: Request; relations: Relation[] }> {
  return seenBy(caller, await findOne('request', id));
}

/**
 * Whether this same command was carried out before.
 * @param id the command's id
 * @param digest the digest of the command's content
 * @throws Refused with ID_REUSED when the id came with other content or from another account, NOT_FOUND where
 *   the request was hidden from the account since
 */
export function isRepeat(request: Request, id: string, digest: string, account: string): boolean {
  const before = request.events.find((event) => event.id === id);
  if (before === undefined) return false;
  if (before.by.kind === 'time' || before.by.account !== account || before.digest !== digest)
    throw new Refused('ID_REUSED');
  if (request.hiddenFrom.includes(account)) throw new Refused('NOT_FOUND');
  return true;
}

const codes = { notYours: 'NOT_ALLOWED', notNow: 'NOT_NOW', full: 'FULL' } as const;

/** Refuses with the contract's code for a refusal. */
export function refuse(refusal: Refusal): never {
  if (refusal.refused === 'tooMuch') throw new Refused('TOO_MUCH', { most: refusal.most });
  throw new Refused(codes[refusal.refused]);
}

/**
 * Whether the caller's post was once asked to take the request. Where the offer is gone, the caller is told
 * that it is too late, not that the request is another post's business.
 */
function wasOffered({ posts }: Caller, request: Request, verb: Verb): boolean {
  if (!transitions[verb].by.includes('offered')) return false;
  return request.events.some(
    (event) => event.kind === 'transferOffered' && posts.some(({ _id }) => _id === event.post),
  );
}

/**
 * Refuses a verb that the table of transitions does not allow the caller, who may see the request. It comes
 * before anything is looked up for a command that the caller may not give.
 */
function demandAllowed(
  caller: Caller,
  request: Request,
  verb: Verb,
  relations: readonly Relation[],
  now: string,
): void {
  const allowed = allows(request, verb, relations, now);
  if (allowed === 'yes') return;
  refuse({ refused: allowed === 'notYours' && wasOffered(caller, request, verb) ? 'notNow' : allowed });
}

interface Changed {
  readonly id: string;
  readonly commandId: string;
}

/**
 * Carries out a command and what it causes.
 * @param command sealed for its place (the request's id and the command's); or a function that makes it from
 *   the request as it stands, where something has to be looked up
 * @returns the request after the command; a repeated command returns the request as it is now
 * @throws Refused with NOT_FOUND, NOT_ALLOWED, NOT_NOW, FULL, TOO_MUCH, ID_REUSED, CONFLICT or whatever
 *   making the command throws
 */
export async function changeRequest(
  input: Changed,
  call: Call,
  verb: Verb,
  command: Command | ((request: Request) => Promise<Command>),
): Promise<Request> {
  const { caller, now, sealer, calendar } = call;
  const { id, commandId, ...content } = input;
  const digest = sealer.markOf(digestOf([verb, content]));
  const changed = await changeDocument<'request', never>('request', id, async (found) => {
    const { request, relations } = seenBy(caller, found);
    if (isRepeat(request, commandId, digest, caller.account)) return { after: request };
    demandAllowed(caller, request, verb, relations, now);
    const made = typeof command === 'function' ? await command(request) : command;
    const decision = decide(request, made, {
      id: commandId,
      digest,
      now,
      by: actorOn(caller, request, verb),
      relations,
      calendar,
    });
    if ('refused' in decision) refuse(decision);
    return { after: withEvent(request, decision.event) };
  });
  if ('refused' in changed) throw new Refused('CONFLICT');
  await call.carryOut('request', changed.after, call);
  return changed.after;
}

/** Seals the words of a command for the event in which they will be stored; an empty text stays empty. */
export function sealedWords(words: string, { id, commandId }: Changed, { sealer }: Call): string {
  return words === '' ? '' : sealer.seal(words, ['request', id, commandId]);
}
