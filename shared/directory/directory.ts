/**
 * Places, organisations and posts. Work belongs to a post (岗位), people stand on posts: who stands there today
 * is looked up. Regions are the 12-digit statistical codes of the National Bureau of Statistics; the ID
 * number's first six digits are never an address.
 */

/** From the province down. */
export const levels = ['province', 'prefecture', 'county', 'town', 'village'] as const;
export type Level = (typeof levels)[number];

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
 * liaison 村（社区）专职委员 · chair 残联理事长 · and the sections of a county federation: rehabilitation 康复部 · education
 * 教育就业部 · rights 维权部 · publicity 宣文部 · membership 组联部 · deputyChair 副理事长, who stands in · duty 值班: whoever
 * the roster names, round the clock · admin 管理员: sets up organisations and posts, and has no part in
 * requests.
 */
export const postRoles = [
  'liaison',
  'chair',
  'deputyChair',
  'rehabilitation',
  'education',
  'rights',
  'publicity',
  'membership',
  'duty',
  'admin',
] as const;
export type PostRole = (typeof postRoles)[number];

/** From which one supervises: a 理事长, and the sections of a county. */
export const supervisingRoles = [
  'chair',
  'rehabilitation',
  'education',
  'rights',
  'publicity',
  'membership',
] as const satisfies readonly PostRole[];

/** Days off the post, both ends included (Beijing days, YYYY-MM-DD). */
export interface Absence {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** One turn of a duty roster, from an instant up to another. */
export interface Shift {
  readonly fromAt: string;
  readonly untilAt: string;
  readonly account: string;
  readonly name: string;
}

/**
 * Somebody was named for a post, and takes it with a one-time code and that name; only the code's keyed hash
 * is kept.
 */
export interface Appointment {
  readonly codeHash: string;
  readonly name: string;
  readonly untilAt: string;
}

export interface Post {
  /** `postId(org, role)`. */
  readonly _id: string;
  readonly version: number;
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
  /** The post whose people stand in while nobody stands here; theirs may have one in turn. */
  readonly deputy: string | null;
  readonly absence: Absence | null;
  /**
   * Who was named for it, with the hash of the code they say; it stays when they have taken the post, so that
   * a lost answer is given again.
   */
  readonly appointment: Appointment | null;
  /** The post that answers from now on, where this one was merged into another; null while it stands. */
  readonly successor: string | null;
  /** Of a duty post: who is on duty when. Empty elsewhere. */
  readonly roster: readonly Shift[];
  /** Of an industry federation (哈尔滨铁路局, 大庆油田), which goes before the places. */
  readonly industry?: true;
  /** The post's work telephone: it is public and stays with the post. */
  readonly phone: string;
}

/** A post's id, made of what it is: an organisation and a role. */
export function postId(org: string, role: PostRole): string {
  return `${org}:${role}`;
}
