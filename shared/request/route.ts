/**
 * 分派: which post answers for a need. The nearest post that takes the category and has somebody standing on it
 * today; who was passed over is said (`because`). One read of at most seven posts, found by ids made of the
 * person's own path. A complaint begins above the one complained of, and is listed and counted only above
 * them.
 */
import type { Instant } from '../calendar/calendar';
import type { Level, Post } from '../directory/directory';
import { levels, postId } from '../directory/directory';
import type { Posts } from '../directory/occupant';
import { isVacant, occupantOf } from '../directory/occupant';
import { dangerFrom, desks } from '../settings';
import type { Because, Request } from './request';
import type { Category } from '../need/need';

/**
 * Where the person lives (province first, down to the village) and, where set, the industry federation they
 * belong to.
 */
export interface Home {
  readonly path: readonly string[];
  readonly industry: string | null;
}

export interface Matter {
  readonly category: Category;
  readonly danger: boolean;
  /**
   * The one complained of: the account, and the post they stood on with its level, null for somebody of the
   * family; null where nobody is named.
   */
  readonly accused: { readonly account: string; readonly stood: Pick<Post, '_id' | 'level'> | null } | null;
  /** The account of the agent who asks, where one does. */
  readonly agent?: string;
}

/**
 * Listed and counted only where it is handled: a complaint above the one complained of, a matter not yet
 * sorted from the county up.
 */
export function visiblePath(
  { category, accused }: Pick<Matter, 'category' | 'accused'>,
  { path, industry }: Home,
): readonly string[] {
  const county = levels.indexOf('county') + 1;
  if (accused?.stood) return path.slice(0, Math.min(county, levels.indexOf(accused.stood.level)));
  return desks[category].from === 'county'
    ? path.slice(0, county)
    : [...path, ...(industry === null ? [] : [industry])];
}

interface Rung {
  readonly level: Level;
  readonly id: string;
}

/** Every post on the way up from a home, lowest first; the county's section before its chair. */
function rungsOf({ path, industry }: Home, category: Category): Rung[] {
  const [province, prefecture, county, town, village] = path;
  const { section } = desks[category];
  const rungs: { level: Level; id: string | undefined }[] = [
    { level: 'village', id: village && postId(village, 'liaison') },
    { level: 'town', id: town && postId(town, 'chair') },
    { level: 'county', id: county && postId(county, section) },
    { level: 'county', id: county && postId(county, 'chair') },
    { level: 'prefecture', id: prefecture && postId(prefecture, 'chair') },
    { level: 'province', id: province && postId(province, 'chair') },
  ];
  const known = rungs.flatMap(({ level, id }) => (id === undefined || id === '' ? [] : [{ level, id }]));
  return industry === null ? known : [{ level: 'village', id: postId(industry, 'chair') }, ...known];
}

/**
 * The posts that could answer, lowest first; an industry federation goes before all places.
 */
export function candidatePosts(home: Home, { category, danger, accused }: Matter): string[] {
  const { from } = desks[category];
  const stood = accused?.stood ?? null;
  const lowest = danger && levels.indexOf(from) > levels.indexOf(dangerFrom) ? dangerFrom : from;
  const rungs = rungsOf(stood === null ? home : { ...home, industry: null }, category);
  return rungs.flatMap(({ level, id }) => {
    const place = levels.indexOf(level);
    const aboveThem =
      stood === null ||
      place < levels.indexOf(stood.level) ||
      (stood.level === 'county' && id.endsWith(':chair') && place <= levels.indexOf('county'));
    const takesIt =
      place <= levels.indexOf(lowest) ||
      (home.industry !== null && id.startsWith(home.industry) && from === 'village');
    return takesIt && aboveThem && id !== stood?._id ? [id] : [];
  });
}

/** The county's duty post of a home, which hears of danger round the clock; null above the counties. */
export function dutyPost({ path }: Home): string | null {
  const county = path[levels.indexOf('county')];
  return county === undefined ? null : postId(county, 'duty');
}

export interface Route {
  readonly post: Post;
  /** The posts above, for the next level up. */
  readonly escalationPath: readonly string[];
  readonly because: Because;
}

/**
 * @param candidates ids from `candidatePosts`, lowest first
 * @param posts those of them that exist, with whoever stands in for them
 * @returns the one responsible post; when nobody stands anywhere, the highest one that exists
 * @throws when not one post exists: the directory is broken and nothing may be accepted as if somebody would
 *   see it
 */
export function route(candidates: readonly string[], posts: Posts, matter: Matter, at: Instant): Route {
  const rungs = candidates.flatMap((id) => posts.get(id) ?? []);
  const skipped: Because['skipped'][number][] = [];
  const last = rungs.at(-1);
  if (last === undefined)
    throw new Error('no post answers for this place: the directory has no chair above it');
  const takes = rungs.findIndex((post) => {
    const there = occupantOf(post, at, posts);
    // Whoever is complained of may stand in for somebody above, and no agent handles what they asked for
    // themselves; it goes past them without a word.
    if (there !== null && (there.account === matter.accused?.account || there.account === matter.agent))
      return false;
    if (there !== null) return true;
    skipped.push({ post: post._id, title: post.title, why: isVacant(post) ? 'vacant' : 'away' });
    return false;
  });
  const post = rungs[takes] ?? last;
  return {
    post,
    escalationPath: rungs.slice(rungs.indexOf(post) + 1).map((rung) => rung._id),
    because: { rule: ruleOf(post, matter), skipped },
  };
}

function ruleOf(post: Post, { category, danger }: Matter): Because['rule'] {
  if (danger) return 'danger';
  if (desks[category].from === 'county') return 'sorted';
  return post.industry ? 'industry' : 'nearest';
}

/** The posts of a home to which a request may be given: everyone on the way up and the county's sections. */
export function neighbouringPosts(home: Home, category: Category): string[] {
  const county = home.path[levels.indexOf('county')];
  const sections =
    county === undefined
      ? []
      : (['rehabilitation', 'education', 'rights', 'publicity', 'membership'] as const).map((role) =>
          postId(county, role),
        );
  return [...new Set([...rungsOf(home, category).map(({ id }) => id), ...sections])];
}

/**
 * Whether a request may be given to a post. A complaint stays at the county and above, never with the one
 * complained of nor with anybody below them.
 */
export function mayReceive(request: Request, post: Post, posts: Posts, now: Instant): boolean {
  if (post._id === request.post || post.successor !== null) return false;
  if (request.category !== 'complaint') return true;
  if (levels.indexOf(post.level) > levels.indexOf('county')) return false;
  if (request.accused === null) return true;
  return (
    request.escalationPath.includes(post._id) && occupantOf(post, now, posts)?.account !== request.accused
  );
}

/** The posts above one that has taken a request over: those of the way up that stand higher. */
export function escalationPathAbove(
  taker: Pick<Post, '_id' | 'level'>,
  home: Home,
  category: Category,
): string[] {
  const own = levels.indexOf(taker.level);
  return rungsOf({ ...home, industry: null }, category)
    .filter(
      ({ id, level }) =>
        id !== taker._id &&
        (levels.indexOf(level) < own ||
          (levels.indexOf(level) === own && id.endsWith(':chair') && !taker._id.endsWith(':chair'))),
    )
    .map(({ id }) => id);
}
