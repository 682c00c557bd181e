import { aboutOf } from '../rows/about';
import { byOthers } from './by-others';
import { mine } from './mine';
import { neighbouringPosts } from '../../shared/request/route';
import { isVacant } from '../../shared/directory/occupant';
import { personFor } from '../person/change';
import type { Command } from '../../shared/request/decide';
import type { Request } from '../../shared/request/request';
import type { Verb } from '../../shared/request/transitions';
import { readsWordsInRows, relationsTo } from '../../shared/request/relations';
import { find, findOne, is } from '../platform/db';
import { isFileOf } from '../platform/files';
import { postsOf } from '../directory/posts';
import type { Call, HandlersOf } from '../call/call';
import type { StaffVerb } from './change';
import { Refused } from '../call/refused';
import { changeRequest, loadFor, sealedWords } from './change';
import { told } from './told';
import { receivers } from './transfer';
import { correcting } from './contact';
import { enter, submit } from './submit';
import { viewOf } from './view';

const EARLIER = 10;
/** Carries out a command and answers with the new view, so that no page has to read back what it wrote. */
async function changed(
  input: { id: string; commandId: string },
  call: Call,
  command: Command,
): ReturnType<typeof viewOf> {
  const verb: Verb = command.verb;
  return viewOf(await changeRequest(input, call, verb, command), call);
}

/**
 * Makes the command that hides a request from a proxy or shows it again. The proxy is named by the grant,
 * because an account never leaves the server. Throws NOT_FOUND for a grant that is not the person's.
 */
function hiding(grantId: string, verb: 'hide' | 'show'): (request: Request) => Promise<Command> {
  return async ({ personId }) => {
    const person = await findOne('person', personId);
    const grant = person?.grants.find(({ id }) => id === grantId);
    if (grant === undefined) throw new Refused('NOT_FOUND');
    return { verb, account: grant.account, name: grant.name };
  };
}

/**
 * Refuses a file that is not stored in the request's own folder under the medium's own name. Throws
 * NOT_YOUR_FILE.
 */
function refuseForeignFile({ id, mediaId, fileId }: { id: string; mediaId: string; fileId: string }): void {
  if (!isFileOf(fileId, { folder: 'media', requestId: id, id: mediaId })) throw new Refused('NOT_YOUR_FILE');
}

export const requestHandlers: Omit<HandlersOf<'request'>, `request.${StaffVerb}`> = {
  'request.submit': submit,
  'request.enter': enter,

  async 'request.accusable'({ personId }, { caller, now }) {
    const { person, acts } = await personFor(personId, caller);
    const ids = neighbouringPosts(person, 'complaint');
    const posts = await postsOf(ids, now);
    return {
      posts: ids.flatMap((id) => {
        const post = posts.get(id);
        return post === undefined || post.level === 'province' || isVacant(post)
          ? []
          : [{ id, title: post.title, name: post.holderName }];
      }),
      proxies: acts?.proxy
        ? []
        : person.grants
            .filter(({ account }) => account !== caller.account)
            .map(({ id, name, relation }) => ({ id, name, relation })),
    };
  },

  'request.byOthers': byOthers,

  async 'request.get'({ id }, call) {
    const { request } = await loadFor(call.caller, id);
    return viewOf(request, call);
  },

  'request.mine': mine,

  async 'request.earlier'({ id }, { caller, sealer }) {
    const { request } = await loadFor(caller, id);
    const found = await find(
      'request',
      { personId: request.personId, createdKey: is.below(request.createdKey) },
      { order: ['createdKey', 'desc'], limit: EARLIER },
    );
    const seen = found.filter((one) => relationsTo(caller, one).length > 0);
    return {
      rows: seen.map((one) => ({
        id: one._id,
        about: aboutOf(one, readsWordsInRows(caller, one), sealer),
        category: one.category,
        state: one.state,
        end: one.end,
        createdAt: one.createdAt,
        number: one.number,
      })),
    };
  },

  async 'request.posts'({ id }, { caller, now }) {
    const { request } = await loadFor(caller, id);
    return {
      posts: (await receivers(request, now)).map(({ post, name }) => ({
        id: post._id,
        title: post.title,
        name,
      })),
    };
  },

  'request.told': told,

  'request.add': (input, call) =>
    changed(input, call, { verb: 'add', words: sealedWords(input.words, input, call), media: input.media }),
  'request.attach'(input, call) {
    refuseForeignFile(input);
    return changed(input, call, { verb: 'attach', medium: input.mediaId, fileId: input.fileId });
  },
  'request.nudge': (input, call) => changed(input, call, { verb: 'nudge' }),
  'request.correct': (input, call) =>
    changeRequest(
      input,
      call,
      'correct',
      correcting(sealedWords(input.words, input, call), input.contact, call),
    ).then((request) => viewOf(request, call)),
  'request.withdraw': (input, call) => changed(input, call, { verb: 'withdraw' }),
  'request.rate': (input, call) =>
    changed(input, call, {
      verb: 'rate',
      rating: input.rating,
      words: sealedWords(input.words, input, call),
    }),
  'request.hide': (input, call) =>
    changeRequest(input, call, 'hide', hiding(input.grantId, 'hide')).then((request) =>
      viewOf(request, call),
    ),
  'request.show': (input, call) =>
    changeRequest(input, call, 'show', hiding(input.grantId, 'show')).then((request) =>
      viewOf(request, call),
    ),
  'request.reopen': (input, call) =>
    changed(input, call, { verb: 'reopen', words: sealedWords(input.words, input, call) }),
};
