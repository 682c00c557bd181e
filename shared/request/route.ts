/**
 * Routing (分派): which post answers for a need. It is the nearest post that takes the category and has an
 * occupant today; the posts that were passed over are recorded (`because`). Routing needs one read of at most
 * seven posts, whose ids are made of the person's own path. A complaint begins above the accused, and is
 * listed and counted only above them. What is said about the product itself (`product`) goes to the post that the
 * province's 理事长 named for it, or else to the 理事长, and no place below the province sees it.
 */
import type { Instant } from '../calendar/calendar';
import type { Level, Post } from '../directory/directory';
import { levels, postId, productRoles } from '../directory/directory';
import type { Posts } from '../directory/occupant';
import { isVacant, occupantOf } from '../directory/occupant';
import { dangerFrom, desks } from '../settings';
import type { Because, Request } from './request';
import type { Category } from '../need/need';

/**
 * Where the person lives (regions, province first, down to the village) and the industry federation that they
 * belong to, or null.
 */
export interface Home {
  readonly path: readonly string[];
  readonly industry: string | null;
}

export interface Matter {
  readonly category: Category;
  readonly danger: boolean;
  /**
   * The accused: the account, and the post that it stood on with its level (`stood` is null for a family
   * member). Null where nobody is accused.
   */
  readonly accused: { readonly account: string; readonly stood: Pick<Post, '_id' | 'level'> | null } | null;
  /** The account of the agent, where an agent makes the request. */
  readonly agent?: string;
}

/**
 * The regions that may list and count a request, which are those where it is handled: for a complaint the
 * regions above the accused, for a matter not yet sorted those from the county up, for one about the product the
 * province.
 */
export function visiblePath(
  { category, accused }: Pick<Matter, 'category' | 'accused'>,
  { path, industry }: Home,
): readonly string[] {
  const county = levels.indexOf('county') + 1;
  if (accused?.stood) return path.slice(0, Math.min(county, levels.indexOf(accused.stood.level)));
  const from = levels.indexOf(desks[category].from) + 1;
  return from <= county ? path.slice(0, from) : [...path, ...(industry === null ? [] : [industry])];
}

interface Rung {
  readonly level: Level;
  readonly id: string;
}

/** Every post on the way up from a home, lowest first; at the county the section comes before the chair. */
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

/** The posts of the province that may be named for what is said about the product, and last the 理事长's own. */
function productPosts({ path: [province] }: Home): string[] {
  return province === undefined
    ? []
    : [...productRoles, 'chair' as const].map((role) => postId(province, role));
}

/**
 * The ids of the posts that could answer, lowest first; the chair of an industry federation comes before all
 * places.
 */
export function candidatePosts(home: Home, { category, danger, accused }: Matter): string[] {
  if (category === 'product') return productPosts(home);
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

/**
 * The id of the duty post of the home's county, which is told of a danger round the clock; null where the
 * path ends above the counties.
 */
export function dutyPost({ path }: Home): string | null {
  const county = path[levels.indexOf('county')];
  return county === undefined ? null : postId(county, 'duty');
}

/** Of the posts of a province: the one that its 理事长 named for what is said about the product, then their own. */
function answersForProduct(ofProvince: readonly Post[]): Post[] {
  const chair = ofProvince.find(({ role }) => role === 'chair');
  return ofProvince.filter((post) => post === chair || post._id === chair?.productPost);
}

export interface Route {
  readonly post: Post;
  /** The posts above the responsible one, to which the request is escalated level by level. */
  readonly escalationPath: readonly string[];
  readonly because: Because;
}

/**
 * Chooses the responsible post.
 * @param candidates ids from `candidatePosts`, lowest first
 * @param posts those of them that exist, together with the posts of their deputies
 * @returns the one responsible post; where no candidate has an occupant, the highest that exists
 * @throws when none of the posts exists: the directory is broken then, and a request must not be accepted as
 *   if somebody would see it
 */
export function route(candidates: readonly string[], posts: Posts, matter: Matter, at: Instant): Route {
  const known = candidates.flatMap((id) => posts.get(id) ?? []);
  const rungs = matter.category === 'product' ? answersForProduct(known) : known;
  const skipped: Because['skipped'][number][] = [];
  const last = rungs.at(-1);
  if (last === undefined)
    throw new Error('no post answers for this place: the directory has no chair above it');
  const takes = rungs.findIndex((post) => {
    const there = occupantOf(post, at, posts);
    // The accused may be the occupant of a post above their own, and an agent must not handle what they asked
    // for. Such a post is passed over without being recorded in `skipped`.
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
  if (category === 'product') return 'product';
  if (desks[category].from === 'county') return 'sorted';
  return post.industry ? 'industry' : 'nearest';
}

/**
 * The ids of the posts of a home to which a request may be given: every post on the way up and the county's
 * sections; for what is said about the product, the posts of the province.
 */
export function neighbouringPosts(home: Home, category: Category): string[] {
  if (category === 'product') return productPosts(home);
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
 * Whether a request may be given to a post. A complaint stays at the county and above, and never goes to the
 * accused or to a post below them.
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

/**
 * The escalation path above a post that has taken a request over: the posts on the way up from the home that
 * stand higher than it.
 */
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
