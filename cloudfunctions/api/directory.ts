import type { Post } from '../../shared/directory/directory';
import { levels } from '../../shared/directory/directory';
import { isVacant, standing } from '../../shared/directory/standing';
import { neighbouringPosts } from '../../shared/request/route';
import { recordPost } from '../lib/audit';
import type { Caller } from '../lib/caller';
import { isOfRegion, scopeOf } from '../lib/caller';
import { change, find, findOne, is } from '../lib/db';
import { postsOf } from '../lib/posts';
import type { Call, HandlersOf } from './handler';
import { personFor } from './person-change';
import { Refused } from './refused';

const PAGE = 20;
const MANY = 200;

/** Whether the caller stands on a post, or holds it and is away. */
function isOwn({ posts, held, administers }: Caller, id: string): boolean {
  return [...posts, ...held, ...administers].some(({ _id }) => _id === id);
}

/** Whether a post is the caller's own, or belongs to a place one of theirs leads: whoever leads it looks after its posts, but for the 管理员's. */
function mayLookAfter({ account, posts }: Caller, post: Post): boolean {
  if (post.role === 'admin') return false;
  return (
    post.holder === account ||
    posts.some(
      ({ _id, region, role }) => _id === post._id || (role === 'chair' && post.path.includes(region)),
    )
  );
}

/** Whether the caller sets up the posts of a place. */
export function administers(caller: Caller, path: readonly string[]): boolean {
  return caller.administers.some(({ region }) => path.includes(region));
}

/** A post the caller may empty or name somebody for, as a leader or as a 管理员. Throws NOT_FOUND alike for strangers and for nothing there. */
export async function staffedByCaller(caller: Caller, id: string): Promise<Post> {
  const post = await findOne('post', id);
  if (post === null || !(mayLookAfter(caller, post) || administers(caller, post.path)))
    throw new Refused('NOT_FOUND');
  return post;
}

/** A post the caller may look after. Throws NOT_FOUND alike for strangers and for nothing there. */
async function ownPost(caller: Caller, id: string): Promise<Post> {
  const post = await findOne('post', id);
  if (post === null || !mayLookAfter(caller, post)) throw new Refused('NOT_FOUND');
  return post;
}

/** A duty post whose county the caller leads. Throws NOT_FOUND alike for everybody else and for what is no duty post. */
async function ownDuty(caller: Caller, id: string): Promise<Post> {
  const duty = await ownPost(caller, id);
  if (
    duty.role !== 'duty' ||
    !caller.posts.some(({ region, role }) => role === 'chair' && region === duty.region)
  )
    throw new Refused('NOT_FOUND');
  return duty;
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
    title: post.title,
    holder: post.holderName,
    absence: post.absence,
    standing: standing(post, now, around)?.name ?? null,
    deputy: around.get(post.deputy ?? '')?.title ?? null,
    mergedInto: around.get(post.successor ?? '')?.title ?? null,
    mine: isOwn(caller, post._id),
  }));
}

/** Changes one post and answers with how it stands then. */
async function changed(id: string, set: Partial<Post>, call: Call): Promise<Row> {
  await change('post', { _id: id }, { set });
  const after = await findOne('post', id);
  const [row] = after === null ? [] : await rowsOf([after], call);
  if (row === undefined) throw new Error(`post ${id} is gone`);
  return row;
}

/** Whether following deputies and successors from one post comes back to another. */
async function leadsBack(from: string, to: string): Promise<boolean> {
  const passed = new Set<string>();
  for (let here = from; !passed.has(here);) {
    if (here === to) return true;
    passed.add(here);
    const post = await findOne('post', here);
    const next = post?.successor ?? post?.deputy ?? null;
    if (next === null) return false;
    here = next;
  }
  return false;
}

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
    // By code, as every official list has them; the index gives them by name.
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

  async 'directory.cadresOf'({ personId }, { caller, now }) {
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

  async 'directory.posts'({ after }, call) {
    const { regions } = scopeOf(call.caller);
    const found = await find(
      'post',
      { path: is.oneOf(regions), ...(after === null ? {} : { _id: is.above(after) }) },
      { order: ['_id', 'asc'], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    // On a day off one answers for no region; one's own post is there all the same, so that the day off can be taken back.
    const own = after === null ? call.caller.held.filter((post) => !isOfRegion(post, call.caller)) : [];
    return {
      rows: await rowsOf([...own, ...page], call),
      next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null,
    };
  },

  async 'directory.absence'({ post: id, absence }, call) {
    const post = await ownPost(call.caller, id);
    if (absence !== null && absence.untilOn < absence.fromOn) throw new Refused('BAD_DAYS');
    return changed(post._id, { absence }, call);
  },

  async 'directory.deputise'({ post: id, deputy }, call) {
    const post = await ownPost(call.caller, id);
    if (deputy !== null) {
      const other = await findOne('post', deputy);
      const [, , county] = levels;
      // Somebody of the same county, so that whoever stands in knows the place.
      const near =
        other !== null &&
        other.role !== 'admin' &&
        other.path[levels.indexOf(county)] === post.path[levels.indexOf(county)];
      if (!near) throw new Refused('NOT_FOUND');
      if (await leadsBack(deputy, id)) throw new Refused('CIRCLE');
    }
    return changed(post._id, { deputy }, call);
  },

  async 'directory.vacate'({ post: id }, call) {
    const post = await staffedByCaller(call.caller, id);
    if (isOwn(call.caller, id)) throw new Refused('NOT_FOUND');
    await recordPost('vacated', post, call.caller.account, call.now);
    return changed(post._id, { holder: null, holderName: null, absence: null, appointment: null }, call);
  },

  async 'directory.roster'({ post: id, turns }, call) {
    const duty = await ownDuty(call.caller, id);
    const posts = await postsOf(
      turns.map(({ post }) => post),
      call.now,
    );
    const named = turns.map(({ fromAt, untilAt, post }) => {
      const holder = posts.get(post);
      if (holder === undefined || holder.holder === null || holder.org !== duty.org)
        throw new Refused('NO_SUCH_POST');
      return { fromAt, untilAt, account: holder.holder, name: holder.holderName ?? holder.title, post };
    });
    if (named.some(({ fromAt, untilAt }) => untilAt <= fromAt)) throw new Refused('BAD_DAYS');
    await change(
      'post',
      { _id: id },
      {
        set: {
          roster: named.map(({ fromAt, untilAt, account, name }) => ({ fromAt, untilAt, account, name })),
        },
      },
    );
    return { turns: named.map(({ fromAt, untilAt, name, post }) => ({ fromAt, untilAt, name, post })) };
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
      turns: ahead.map(({ fromAt, untilAt, account, name }) => ({
        fromAt,
        untilAt,
        name,
        post: postOf(account),
      })),
    };
  },

  async 'directory.merge'({ post: id, into }, call) {
    const [post, other] = await Promise.all([ownPost(call.caller, id), ownPost(call.caller, into)]);
    if (post.role !== 'liaison' || other.role !== 'liaison') throw new Refused('NOT_FOUND');
    if (await leadsBack(into, id)) throw new Refused('CIRCLE');
    return changed(post._id, { successor: into, holder: null, holderName: null, absence: null }, call);
  },
};
