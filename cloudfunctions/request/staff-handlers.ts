/** The operations by which cadres, and the posts above them, act on a request. */
import { beijingDay } from '../../shared/calendar/calendar';
import type { Input } from '../../shared/contract';
import type { Command } from '../../shared/request/decide';
import type { Cause, Request } from '../../shared/request/request';
import { lackingOwnWords } from '../../shared/request/own-words';
import { replyTemplates } from '../../shared/request/reply-templates.text';
import type { Verb } from '../../shared/request/transitions';
import { allows } from '../../shared/request/transitions';
import { relationsTo } from '../../shared/request/relations';
import type { Call, Handlers } from '../call/call';
import { Refused } from '../call/refused';
import { changeRequest, refuse, sealedWords } from './change';
import { helping, offering, reassigning, taking } from './transfer';
import { demandReachable, personOf, reaching } from './contact';
import type { StaffVerb } from './change';
import { alternativePlace, viewOf } from './view';

const templates = Object.values(replyTemplates).flatMap((some) => some.map(({ words }) => words));

/** Refuses a reply that starts from a template and says nothing about this person. Throws NEEDS_OWN_WORDS. */
function demandOwnWords(words: string): void {
  const lacking = lackingOwnWords(words, templates);
  if (lacking > 0) throw new Refused('NEEDS_OWN_WORDS', { missing: lacking });
}

interface Changed {
  readonly id: string;
  readonly commandId: string;
}

async function changed(
  input: Changed,
  call: Call,
  verb: Verb,
  command: Command | ((request: Request) => Promise<Command>),
): ReturnType<typeof viewOf> {
  return viewOf(await changeRequest(input, call, verb, command), call);
}

/** Seals the words of a reply. Throws NEEDS_OWN_WORDS. */
function reply(input: Changed & { readonly words: string }, call: Call): string {
  demandOwnWords(input.words);
  return sealedWords(input.words, input, call);
}

/**
 * The cause of an outcome. 暂时做不到 must state the reason and what can be had instead; where another office
 * is responsible, the answer must state which one. Throws NEEDS_REASON; null for an outcome that needs no
 * cause.
 */
function causeOf(
  { outcome, reason, alternative, id, commandId }: Input<'request.answer'>,
  { sealer }: Call,
): Cause | null {
  const needed = outcome === 'cannot' || outcome === 'elsewhere';
  const why = outcome === 'elsewhere' ? 'otherOffice' : reason;
  if (!needed) return null;
  if (why === null || alternative === '') throw new Refused('NEEDS_REASON');
  return { reason: why, alternative: sealer.seal(alternative, alternativePlace(id, commandId)) };
}

export const staffHandlers: Pick<Handlers, `request.${StaffVerb}`> = {
  'request.accept': (input, call) => changed(input, call, 'accept', { verb: 'accept' }),
  'request.contact': (input, call) =>
    changed(
      input,
      call,
      'contact',
      reaching(input.how, { verb: 'contact', how: input.how, reached: input.reached }, call),
    ),
  'request.askBack': (input, call) =>
    changed(input, call, 'askBack', { verb: 'askBack', words: sealedWords(input.words, input, call) }),

  async 'request.progress'(input, call) {
    return changed(input, call, 'progress', { verb: 'progress', words: reply(input, call) });
  },

  async 'request.answer'(input, call) {
    const { outcome, wake } = input;
    const command: Command = {
      verb: 'answer',
      outcome,
      words: reply(input, call),
      cause: causeOf(input, call),
      wake: outcome === 'cannot' ? wake : null,
    };
    // Only of a new reply: one that was given is answered again also after its day has come.
    return changed(input, call, 'answer', () =>
      wake?.kind === 'day' && wake.on <= beijingDay(call.now)
        ? Promise.reject(new Refused('BAD_DAYS'))
        : Promise.resolve(command),
    );
  },

  async 'request.correctReply'(input, call) {
    return changed(input, call, 'correctReply', { verb: 'correctReply', words: reply(input, call) });
  },

  'request.offer': (input, call) =>
    changed(input, call, 'offer', offering(input.post, sealedWords(input.words, input, call), call)),
  'request.take': (input, call) => changed(input, call, 'take', taking(call)),
  'request.refuse': (input, call) =>
    changed(input, call, 'refuse', { verb: 'refuse', words: sealedWords(input.words, input, call) }),
  'request.help': (input, call) => changed(input, call, 'help', helping(input.post, call)),
  'request.pause': (input, call) =>
    changed(input, call, 'pause', {
      verb: 'pause',
      until: input.until,
      words: sealedWords(input.words, input, call),
    }),
  'request.resume': (input, call) => changed(input, call, 'resume', { verb: 'resume' }),
  'request.reassign': (input, call) =>
    changed(input, call, 'reassign', reassigning(input.post, sealedWords(input.words, input, call), call)),
  'request.extend': (input, call) =>
    changed(input, call, 'extend', {
      verb: 'extend',
      days: input.days,
      words: sealedWords(input.words, input, call),
    }),
  'request.urge': (input, call) =>
    changed(input, call, 'urge', { verb: 'urge', words: sealedWords(input.words, input, call) }),

  /**
   * Shows the telephone number, but only after the look at it stands in the history, where the person can see
   * it.
   */
  async 'request.showPhone'(input, call) {
    const request = await changeRequest(
      input,
      call,
      'showPhone',
      reaching(input.how, { verb: 'showPhone' }, call),
    );
    // A repeated call finds the request and the person as they are now, and shows the number only where the
    // caller may still see it.
    const still = allows(request, 'showPhone', relationsTo(call.caller, request), call.now);
    if (still === 'notYours' || still === 'notNow') refuse({ refused: still });
    const person = await personOf(request, call);
    demandReachable(person, input.how, request.danger, call);
    return {
      phone: call.sealer.open(person.sealed.phone, ['person', person._id, 'phone']),
      request: await viewOf(request, call),
    };
  },
};
