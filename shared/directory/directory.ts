/**
 * Places, organisations and posts. Work belongs to a post (岗位), people stand on posts: who stands there today is looked up.
 * Regions are the 12-digit statistical codes of the National Bureau of Statistics; the ID number's first six digits are never an address.
 */

/** From the province down. */
export type Level = 'province' | 'prefecture' | 'county' | 'town' | 'village';

export interface Region {
  /** 12-digit statistical code. */
  readonly _id: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
  /** All ancestors and itself, province first. */
  readonly path: readonly string[];
}

/**
 * liaison 村（社区）专职委员 · chair 残联理事长 · and the sections of a county federation:
 * rehabilitation 康复部 · education 教育就业部 · rights 维权部 · publicity 宣文部 · membership 组联部.
 */
export type PostRole = 'liaison' | 'chair' | 'rehabilitation' | 'education' | 'rights' | 'publicity' | 'membership';

/** Days off the post, both ends included (Beijing days, YYYY-MM-DD). */
export interface Absence {
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface Post {
  /** `postId(org, role)`. */
  readonly _id: string;
  /** Code of the organisation; for an ordinary federation the code of its region. */
  readonly org: string;
  readonly orgName: string;
  readonly role: PostRole;
  /** What a person calls it: 红旗镇残联理事长. */
  readonly title: string;
  readonly level: Level;
  /** The region it answers for, and all its ancestors, province first. */
  readonly region: string;
  readonly path: readonly string[];
  /** Account of the one who stands here, or null while nobody does. */
  readonly holder: string | null;
  readonly holderName: string | null;
  readonly deputy: string | null;
  readonly deputyName: string | null;
  readonly absence: Absence | null;
  /** The post's work telephone: it is public and stays with the post. */
  readonly phone: string;
}

/** A post's id, made of what it is: an organisation and a role. */
export function postId(org: string, role: PostRole): string {
  return `${org}:${role}`;
}

/** Who stands on a post on a Beijing day: the holder, in the holder's absence the deputy, else nobody. */
export function standing(post: Post, on: string): { account: string; name: string } | null {
  const away = post.absence !== null && post.absence.fromOn <= on && on <= post.absence.untilOn;
  if (post.holder !== null && !away) return { account: post.holder, name: post.holderName ?? post.title };
  if (post.deputy !== null) return { account: post.deputy, name: post.deputyName ?? post.title };
  return null;
}
