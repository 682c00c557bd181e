/**
 * One command on one request: load, look for the command's id, decide, write where the version still holds. Two round trips to the
 * commit; when somebody was faster, once more from the start.
 */
import { holidays } from '../../shared/calendar/calendar';
import type { Command } from '../../shared/request/decide';
import { decide } from '../../shared/request/decide';
import type { Actor, Request } from '../../shared/request/request';
import type { Relation } from '../../shared/request/transitions';
import type { Caller } from '../lib/caller';
import { relationsTo } from '../lib/caller';
import { digestOf } from '../lib/chain';
import { findOne } from '../lib/db';
import { carryOut } from '../lib/effects';
import { append } from '../lib/request-store';
import type { Call } from './handler';
import { Refused } from './refused';

const TRIES = 5;

/** Loads a request as far as it exists for the caller. Throws NOT_FOUND alike for strangers and for nothing there. */
export async function loadFor(caller: Caller, id: string): Promise<{ request: Request; relations: Relation[] }> {
  const request = await findOne('request', id);
  const relations = request === null ? [] : relationsTo(caller, request);
  if (request === null || relations.length === 0) throw new Refused('NOT_FOUND');
  return { request, relations };
}

/** Whether this very command was carried out before. Throws ID_REUSED when its id came with other content or from somebody else. */
export function isRepeat(request: Request, id: string, digest: string, account: string): boolean {
  const before = request.events.find((event) => event.id === id);
  if (before === undefined) return false;
  if (before.by.kind === 'time' || before.by.account !== account || before.digest !== digest) throw new Refused('ID_REUSED');
  return true;
}

/** The caller as this request's history will name them: as the person or proxy where they are, else as the post they stand on. */
function actor(caller: Caller, request: Request): Actor {
  const { account } = caller;
  const own = caller.actsFor.find(({ person }) => person._id === request.personId);
  if (own?.proxy) return { kind: 'proxy', account, name: own.proxy.name, relation: own.proxy.relation };
  if (own) return { kind: 'self', account, name: own.person.name };
  const post = caller.posts.find(({ _id }) => _id === request.post) ?? caller.posts.find(({ _id }) => request.supervisors.includes(_id));
  if (post === undefined) throw new Refused('NOT_ALLOWED');
  return { kind: 'post', account, name: (post.holder === account ? post.holderName : post.deputyName) ?? post.title, post: post._id, title: post.title };
}

/** The codes of what the rules refuse. */
export const refusals = { notYours: 'NOT_ALLOWED', notNow: 'NOT_NOW', full: 'FULL' } as const;

/**
 * Carries out a command and what it causes.
 * @param command made per try from the sealed words' place (the request's id and the command's)
 * @returns the request after it; a repeat returns it as it is now
 * @throws Refused with NOT_FOUND, NOT_ALLOWED, NOT_NOW, FULL, ID_REUSED or BUSY
 */
export async function changeRequest({ id, commandId, ...content }: { id: string; commandId: string }, call: Call, command: Command): Promise<Request> {
  const { caller, now, sealer } = call;
  const digest = sealer.markOf(digestOf([command.verb, content]));
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { request, relations } = await loadFor(caller, id);
    if (isRepeat(request, commandId, digest, caller.account)) return request;
    const by = actor(caller, request);
    const decision = decide(request, command, { id: commandId, digest, now, by, relations, calendar: holidays });
    if ('refused' in decision) throw new Refused(refusals[decision.refused]);
    const after = await append(request, decision.event);
    if (after !== null) {
      await carryOut(after, now);
      return after;
    }
  }
  throw new Refused('BUSY');
}

/** Seals what a person wrote for the event it will lie in; nothing written stays nothing. */
export function sealedWords(words: string, { id, commandId }: { id: string; commandId: string }, { sealer }: Call): string {
  return words === '' ? '' : sealer.seal(words, ['request', id, commandId]);
}
