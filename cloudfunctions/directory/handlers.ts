import type { Post } from '../../shared/directory/directory';
import { levels, postId, productRoles } from '../../shared/directory/directory';
import type { PostDecision } from '../../shared/directory/decide';
import {
  mergedInto,
  vacated,
  withAbsence,
  withDeputy,
  withProductPost,
  withRoster,
} from '../../shared/directory/decide';
import { occupantOf } from '../../shared/directory/occupant';
import { recordPost } from '../audit/record';
import type { Caller } from '../../shared/session/caller';
import { isOfRegion, scopeOf } from '../../shared/session/caller';
import { find, findOne, is } from '../platform/db';
import { changePost, postsOf } from './posts';
import type { Call, HandlersOf } from '../call/call';
import { isOwn, leadsDuty, mayLookAfter, mayStaff } from './authority';
import { Refused } from '../call/refused';

const PAGE = 20;
const MANY = 200;

/**
 * Loads a duty post whose county the caller leads. Throws NOT_FOUND both for every other caller and for a
 * post that is not a duty post or does not exist.
 */
async function ownDuty(caller: Caller, id: string): Promise<Post> {
  const duty = await findOne('post', id);
  if (duty === null || !leadsDuty(caller, duty)) throw new Refused('NOT_FOUND');
  return duty;
}

const codes = { changed: 'CHANGED', notThere: 'NOT_FOUND', conflict: 'CONFLICT' } as const;

/**
 * Changes one post that the caller may change.
 * @throws Refused with NOT_FOUND both where the caller may not change the post and where it does not exist;
 *   with CHANGED or CONFLICT; or whatever deciding throws
 */
async function changeFor(
  mayChange: (post: Post) => boolean,
  id: string,
  decide: (post: Post) => Post | PostDecision<'changed'> | Promise<PostDecision<'changed'>>,
): Promise<Post> {
  const changed = await changePost<keyof typeof codes>(id, async (post) => {
    if (!mayChange(post)) return { refused: 'notThere' };
    const decision = await decide(post);
    return '_id' in decision ? { after: decision } : decision;
  });
  if ('refused' in changed) throw new Refused(codes[changed.refused]);
  return changed.after;
}

/** The caller's post as the 理事长 of a province. Throws NOT_FOUND where they are none. */
function provinceChair({ posts }: Caller): Post {
  const chair = posts.find(({ role, level }) => role === 'chair' && level === 'province');
  if (chair === undefined) throw new Refused('NOT_FOUND');
  return chair;
}

/** The posts of a province that may be named to answer what people say about the product. */
function nameable({ org }: Post): Promise<Post[]> {
  const ids = productRoles.map((role) => postId(org, role));
  return find('post', { _id: is.oneOf(ids) }, { limit: ids.length });
}

function productView(
  { version, productPost }: Post,
  posts: readonly Post[],
): Awaited<ReturnType<HandlersOf<'directory'>['directory.productPosts']>> {
  return {
    version,
    named: productPost ?? null,
    posts: posts.map(({ _id, title, holderName }) => ({ id: _id, title, holder: holderName })),
  };
}

type Row = Awaited<ReturnType<HandlersOf<'directory'>['directory.absence']>>;

async function rowsOf(posts: readonly Post[], { caller, now }: Call): Promise<Row[]> {
  const around = await postsOf(
    posts.flatMap(({ _id, deputy, successor }) => [
      _id,
      ...(deputy === null ? [] : [deputy]),
      ...(successor === null ? [] : [successor]),
    ]),
    now,
  );
  return posts.map((post) => ({
    id: post._id,
    version: post.version,
    title: post.title,
    holder: post.holderName,
    absence: post.absence,
    occupant: occupantOf(post, now, around)?.name ?? null,
    deputy: around.get(post.deputy ?? '')?.title ?? null,
    mergedInto: around.get(post.successor ?? '')?.title ?? null,
    mine: isOwn(caller, post._id),
  }));
}

/** The row of one post. */
async function rowOf(post: Post, call: Call): Promise<Row> {
  const [row] = await rowsOf([post], call);
  if (row === undefined) throw new Error(`post ${post._id} has no row`);
  return row;
}

/** Whether following deputies and successors from one post leads to another post. */
async function leadsBack(from: Post | null, to: string): Promise<boolean> {
  const passed = new Set<string>();
  for (let here = from; here !== null && !passed.has(here._id);) {
    if (here._id === to) return true;
    passed.add(here._id);
    const next: string | null = here.successor ?? here.deputy;
    if (next === to) return true;
    here = next === null ? null : await findOne('post', next);
  }
  return false;
}

/**
 * Checks for a circle once more, after a deputy or successor was written to a post: two posts may have been
 * given to each other at the same moment. The call that finds the circle takes its own change back.
 * @param next the deputy or successor that was written
 * @param takeBack gives the post without the change
 * @throws Refused CIRCLE
 */
async function demandNoCircle(
  { _id }: Post,
  next: string | null,
  takeBack: (post: Post) => Post,
): Promise<void> {
  if (next === null || !(await leadsBack(await findOne('post', next), _id))) return;
  await changePost(_id, (post) => ({ after: takeBack(post) }));
  throw new Refused('CIRCLE');
}

const mayLookAfterBy =
  ({ caller }: Call) =>
  (post: Post): boolean =>
    mayLookAfter(caller, post);

export const directoryHandlers: HandlersOf<'directory'> = {
  async 'directory.counties'() {
    const found = await find('region', { level: 'county' }, { order: ['_id', 'asc'], limit: 200 });
    const prefectures = await find('region', { level: 'prefecture' }, { order: ['_id', 'asc'], limit: 50 });
    return {
      prefectures: prefectures.map(({ _id, name }) => ({
        name,
        counties: found
          .filter(({ parent }) => parent === _id)
          .map((county) => ({ code: county._id, name: county.name })),
      })),
    };
  },

  async 'directory.villages'({ county }) {
    const below = await find(
      'region',
      { path: county, _id: is.not(county) },
      { limit: 1000, fields: ['name', 'level', 'parent'] },
    );
    // Places are listed by code, as in every official list; the index gives them by name.
    below.sort((a, b) => (a._id < b._id ? -1 : 1));
    const towns = below.filter(({ level }) => level === 'town');
    return {
      towns: towns.map(({ _id, name }) => ({
        code: _id,
        name,
        villages: below
          .filter(({ parent }) => parent === _id)
          .map((village) => ({ code: village._id, name: village.name })),
      })),
    };
  },

  async 'directory.posts'({ after }, call) {
    const { regions } = scopeOf(call.caller);
    const found = await find(
      'post',
      { path: is.oneOf(regions), ...(after === null ? {} : { _id: is.above(after) }) },
      { order: ['_id', 'asc'], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    // A cadre who is away answers for no region. Their own post is listed all the same, so that they can take
    // the absence back.
    const own = after === null ? call.caller.held.filter((post) => !isOfRegion(post, call.caller)) : [];
    return {
      rows: await rowsOf([...own, ...page], call),
      next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null,
    };
  },

  async 'directory.absence'({ post: id, absence }, call) {
    if (absence !== null && absence.untilOn < absence.fromOn) throw new Refused('BAD_DAYS');
    const post = await changeFor(mayLookAfterBy(call), id, (before) => withAbsence(before, absence));
    return rowOf(post, call);
  },

  async 'directory.deputise'({ post: id, deputy }, call) {
    const other = deputy === null ? null : await findOne('post', deputy);
    let former: string | null = null;
    const post = await changeFor(mayLookAfterBy(call), id, async (before) => {
      former = before.deputy;
      const [, , county] = levels;
      // The deputy must be a post of the same county, so that the cadre who stands in knows the place.
      const near =
        other !== null &&
        other.role !== 'admin' &&
        other.path[levels.indexOf(county)] === before.path[levels.indexOf(county)];
      if (deputy !== null && !near) throw new Refused('NOT_FOUND');
      if (await leadsBack(other, id)) throw new Refused('CIRCLE');
      return { after: withDeputy(before, deputy) };
    });
    await demandNoCircle(post, post.deputy, (after) =>
      after.deputy === deputy ? withDeputy(after, former) : after,
    );
    return rowOf(post, call);
  },

  async 'directory.vacate'({ post: id, version }, call) {
    const { caller, now } = call;
    const mayVacate = (post: Post): boolean => mayStaff(caller, post) && !isOwn(caller, id);
    const post = await changeFor(mayVacate, id, async (before) => {
      const decision = vacated(before, version);
      if ('after' in decision && decision.after !== before)
        await recordPost('vacated', before, caller.account, now);
      return decision;
    });
    return rowOf(post, call);
  },

  async 'directory.roster'({ post: id, turns, version }, { caller, now }) {
    const posts = await postsOf(
      turns.map(({ post }) => post),
      now,
    );
    if (turns.some(({ fromAt, untilAt }) => untilAt <= fromAt)) throw new Refused('BAD_DAYS');
    const after = await changeFor(
      (post) => leadsDuty(caller, post),
      id,
      (duty) => {
        const roster = turns.map(({ fromAt, untilAt, post }) => {
          const holder = posts.get(post);
          if (holder === undefined || holder.holder === null || holder.org !== duty.org)
            throw new Refused('NO_SUCH_POST');
          return { fromAt, untilAt, account: holder.holder, name: holder.holderName ?? holder.title };
        });
        return withRoster(duty, roster, version);
      },
    );
    return {
      version: after.version,
      turns: after.roster.map(({ fromAt, untilAt, name }, index) => ({
        fromAt,
        untilAt,
        name,
        post: turns[index]?.post ?? null,
      })),
    };
  },

  async 'directory.rosterOf'({ post: id }, { caller, now }) {
    const duty = await ownDuty(caller, id);
    const ahead = duty.roster.filter(({ untilAt }) => untilAt > now);
    const accounts = [...new Set(ahead.map(({ account }) => account))];
    const held =
      accounts.length === 0 ? [] : await find('post', { holder: is.oneOf(accounts) }, { limit: MANY });
    const postOf = (account: string): string | null =>
      held.find(({ org, holder }) => org === duty.org && holder === account)?._id ?? null;
    return {
      version: duty.version,
      turns: ahead.map(({ fromAt, untilAt, account, name }) => ({
        fromAt,
        untilAt,
        name,
        post: postOf(account),
      })),
    };
  },

  async 'directory.productPosts'(_input, { caller }) {
    const chair = provinceChair(caller);
    return productView(chair, await nameable(chair));
  },

  async 'directory.nameForProduct'({ post, version }, { caller }) {
    const own = provinceChair(caller);
    const posts = await nameable(own);
    if (post !== null && !posts.some(({ _id }) => _id === post)) throw new Refused('NO_SUCH_POST');
    const chair = await changeFor(
      ({ _id }) => _id === own._id,
      own._id,
      (before) => withProductPost(before, post, version),
    );
    return productView(chair, posts);
  },

  async 'directory.merge'({ post: id, into }, call) {
    const other = await findOne('post', into);
    const isLiaison = ({ role }: Post): boolean => role === 'liaison';
    const mayMerge = (post: Post): boolean => isLiaison(post) && mayLookAfter(call.caller, post);
    if (other === null || !mayMerge(other)) throw new Refused('NOT_FOUND');
    const post = await changeFor(mayMerge, id, async (before) => {
      if (await leadsBack(other, id)) throw new Refused('CIRCLE');
      return { after: mergedInto(before, into) };
    });
    await demandNoCircle(post, post.successor, (after) =>
      after.successor === into ? { ...after, successor: null, version: after.version + 1 } : after,
    );
    return rowOf(post, call);
  },
};
