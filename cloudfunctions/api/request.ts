import type { Command } from '../../shared/request/decide';
import { isOverdue, nextClock } from '../../shared/request/request';
import { allows } from '../../shared/request/transitions';
import { relationsTo } from '../lib/caller';
import { find, findOne, is } from '../lib/db';
import { beijingDay } from '../../shared/calendar/calendar';
import { standing } from '../../shared/directory/directory';
import type { Call, HandlersOf } from './handler';
import { Refused } from './refused';
import { changeRequest, loadFor, refusals, sealedWords } from './request-change';
import { submit } from './request-submit';
import { viewOf } from './request-view';

const PAGE = 20;
const rowFields = ['category', 'name', 'state', 'end', 'post', 'clocks', 'createdAt', 'createdKey'];

/** A change answers with the new view: no page reads back its own write. */
async function changed(input: { id: string; commandId: string }, call: Call, command: Command): ReturnType<typeof viewOf> {
  return viewOf(await changeRequest(input, call, command), call);
}

export const requestHandlers: HandlersOf<'request'> = {
  'request.submit': submit,

  async 'request.get'({ id }, call) {
    const { request } = await loadFor(call.caller, id);
    return viewOf(request, call);
  },

  async 'request.mine'({ personId, after }, { caller, now }) {
    if (!caller.actsFor.some(({ person }) => person._id === personId)) throw new Refused('NOT_FOUND');
    const where = { personId, ...(after === null ? {} : { createdKey: is.below(after) }) };
    const found = await find('request', where, { order: ['createdKey', 'desc'], limit: PAGE + 1, fields: rowFields });
    const page = found.slice(0, PAGE);
    const posts = page.length === 0 ? [] : await find('post', { _id: is.oneOf([...new Set(page.map(({ post }) => post))]) }, { limit: PAGE });
    const today = beijingDay(now);
    const names = new Map(posts.map((post) => [post._id, standing(post, today)?.name ?? null]));
    return {
      rows: page.map((request) => ({
        id: request._id,
        category: request.category,
        name: request.name,
        state: request.state,
        end: request.end,
        cadre: names.get(request.post) ?? null,
        due: isOverdue(request, now) ? null : (nextClock(request)?.clock.at ?? null),
        createdAt: request.createdAt,
      })),
      next: found.length > PAGE ? (page.at(-1)?.createdKey ?? null) : null,
    };
  },

  'request.withdraw': (input, call) => changed(input, call, { verb: 'withdraw' }),
  'request.rate': (input, call) => changed(input, call, { verb: 'rate', rating: input.rating, words: sealedWords(input.words, input, call) }),
  'request.reopen': (input, call) => changed(input, call, { verb: 'reopen', words: sealedWords(input.words, input, call) }),
  'request.accept': (input, call) => changed(input, call, { verb: 'accept' }),
  'request.contact': (input, call) => changed(input, call, { verb: 'contact', how: input.how, reached: input.reached }),
  'request.progress': (input, call) => changed(input, call, { verb: 'progress', words: sealedWords(input.words, input, call) }),
  'request.answer': (input, call) => changed(input, call, { verb: 'answer', outcome: input.outcome, words: sealedWords(input.words, input, call) }),

  /** The number is shown only after the look at it stands in the history, where the person can see it. */
  async 'request.showPhone'(input, call) {
    const request = await changeRequest(input, call, { verb: 'showPhone' });
    // A retry finds the request as it is now, and the number only where it may still be seen.
    const still = allows(request, 'showPhone', relationsTo(call.caller, request));
    if (still === 'notYours' || still === 'notNow') throw new Refused(refusals[still]);
    const person = await findOne('person', request.personId);
    if (person === null) throw new Error(`request ${request._id} is about a person who does not exist`);
    return { phone: call.sealer.open(person.sealed.phone, ['person', person._id, 'phone']), request: await viewOf(request, call) };
  },
};
