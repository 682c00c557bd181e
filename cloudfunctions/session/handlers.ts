import { owedCountOf } from '../../shared/entitlement/entitlement';
import { allowsScope } from '../../shared/person/grant';
import type { Person } from '../../shared/person/person';
import type { Caller } from '../../shared/session/caller';
import { maskPhone } from '../../shared/telephone';
import type { SessionView } from '../../shared/session/session.contract';
import { knownAccessOf } from '../person/access';
import { digestOf } from '../aggregate/hash-chain';
import type { Sealer } from '../platform/seal';
import { find, is } from '../platform/db';
import { nameOn } from '../request/actor';
import type { HandlersOf } from '../call/call';
import { unreadOf } from '../notification/unread';

/** The accessibility settings by which a person's own screen is arranged; null where there are none. */
function ownAccess(person: Person, sealer: Sealer): SessionView['persons'][number]['access'] {
  const access = knownAccessOf(person, sealer);
  return access === null ? null : { needs: [...access.needs], when: access.when, video: access.video };
}

/** How many policies are owed to each person whose entitlements the caller may see, in one read. */
async function owedOf({ actsFor }: Caller): Promise<ReadonlyMap<string, number>> {
  const ids = actsFor.flatMap(({ person, proxy }) =>
    person.diedOn === null && (proxy === null || allowsScope(proxy, 'plan')) ? [person._id] : [],
  );
  if (ids.length === 0) return new Map();
  const ledgers = await find(
    'entitlement',
    { _id: is.oneOf(ids) },
    { limit: ids.length, fields: ['owedKey'] },
  );
  return new Map(ledgers.map((ledger) => [ledger._id, owedCountOf(ledger)]));
}

export const sessionHandlers: HandlersOf<'session'> = {
  async 'session.get'(_input, { caller, sealer }) {
    const [unread, owed] = await Promise.all([unreadOf(caller.account), owedOf(caller)]);
    return {
      account: digestOf(caller.account),
      persons: caller.actsFor.map(({ person, proxy }) => ({
        id: person._id,
        name: person.name,
        place: person.place,
        phone: maskPhone(sealer.open(person.sealed.phone, ['person', person._id, 'phone'])),
        recorded: person.recorded,
        relation: proxy === null ? null : proxy.relation,
        scopes: proxy === null ? null : [...proxy.scopes],
        access: proxy === null ? ownAccess(person, sealer) : null,
        owed: owed.get(person._id) ?? 0,
      })),
      posts: caller.posts.map((post) => ({
        id: post._id,
        title: post.title,
        name: nameOn(post, caller.account),
        place: post.orgName,
      })),
      administers: caller.administers.map(({ org, title }) => ({ code: org, title })),
      away: caller.held.flatMap(({ _id, title, absence }) =>
        absence === null || caller.posts.some((post) => post._id === _id)
          ? []
          : [{ title, untilOn: absence.untilOn }],
      ),
      atDesk: caller.desk !== null,
      unread,
    };
  },
};
