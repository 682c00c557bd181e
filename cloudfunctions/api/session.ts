import { maskPhone } from '../../shared/person/person';
import { digestOf } from '../lib/chain';
import { nameOn } from './actor';
import type { HandlersOf } from './handler';
import { unreadOf } from './message';

export const sessionHandlers: HandlersOf<'session'> = {
  async 'session.get'(_input, { caller, sealer }) {
    const unread = await unreadOf(caller.account);
    return {
      account: digestOf(caller.account),
      persons: caller.actsFor.map(({ person, proxy }) => ({
        id: person._id,
        name: person.name,
        place: person.place,
        phone: maskPhone(sealer.open(person.sealed.phone, ['person', person._id, 'phone'])),
        recorded: person.recorded,
        relation: proxy === null ? null : proxy.relation,
      })),
      posts: caller.posts.map((post) => ({
        id: post._id,
        title: post.title,
        name: nameOn(post, caller.account),
        place: post.orgName,
      })),
      away: caller.held.flatMap(({ _id, title, absence }) => (absence === null || caller.posts.some((post) => post._id === _id) ? [] : [{ title, untilOn: absence.untilOn }])),
      atDesk: caller.desk !== null,
      unread,
    };
  },
};
