/**
 * 分派: which post answers for a need. The nearest post that takes the category and has somebody standing on it today;
 * who was passed over is said (`because`). One read of at most six posts, found by ids made of the person's own path.
 */
import type { Day } from '../calendar/calendar';
import type { Level, Post } from '../directory/directory';
import { postId, standing } from '../directory/directory';
import { dangerFrom, desks } from '../settings';
import type { Because, Category } from './request';

const levels: readonly Level[] = ['province', 'prefecture', 'county', 'town', 'village'];

/** Counted and listed only where it is handled: a complaint must not be seen by the one complained of, nor a matter not yet sorted. */
export function visiblePath(category: Category, path: readonly string[]): readonly string[] {
  return desks[category].from === 'county' ? path.slice(0, levels.indexOf('county') + 1) : path;
}

/**
 * The posts that could answer, lowest first.
 * @param path the person's regions, province first, down to the village
 */
export function candidatePosts(path: readonly string[], category: Category, danger: boolean): string[] {
  const { from, section } = desks[category];
  const lowest = danger && levels.indexOf(from) > levels.indexOf(dangerFrom) ? dangerFrom : from;
  const [province, prefecture, county, town, village] = path;
  const rungs: { level: Level; id: string | undefined }[] = [
    { level: 'village', id: village && postId(village, 'liaison') },
    { level: 'town', id: town && postId(town, 'chair') },
    { level: 'county', id: county && postId(county, section) },
    { level: 'county', id: county && postId(county, 'chair') },
    { level: 'prefecture', id: prefecture && postId(prefecture, 'chair') },
    { level: 'province', id: province && postId(province, 'chair') },
  ];
  return rungs.flatMap(({ level, id }) => (id !== undefined && levels.indexOf(level) <= levels.indexOf(lowest) ? [id] : []));
}

export interface Route {
  readonly post: Post;
  /** The posts above, for the next level up. */
  readonly ladder: readonly string[];
  readonly because: Because;
}

/**
 * @param candidates ids from `candidatePosts`, lowest first
 * @param posts those of them that exist
 * @param on the Beijing day
 * @returns the one responsible post; when nobody stands anywhere, the highest one that exists
 * @throws when not one post exists: the directory is broken and nothing may be accepted as if somebody would see it
 */
export function route(candidates: readonly string[], posts: readonly Post[], category: Category, danger: boolean, on: Day): Route {
  const byId = new Map(posts.map((post) => [post._id, post]));
  const rungs = candidates.flatMap((id) => byId.get(id) ?? []);
  const skipped: Because['skipped'][number][] = [];
  const rule = danger ? 'danger' : desks[category].from === 'county' ? 'sorted' : 'nearest';
  const last = rungs.at(-1);
  if (last === undefined) throw new Error('no post answers for this place: the directory has no chair above it');
  const takes = rungs.findIndex((post) => {
    if (standing(post, on) !== null) return true;
    skipped.push({ post: post._id, title: post.title, why: post.holder === null ? 'vacant' : 'away' });
    return false;
  });
  const post = rungs[takes] ?? last;
  return { post, ladder: rungs.slice(rungs.indexOf(post) + 1).map((rung) => rung._id), because: { rule, skipped } };
}
