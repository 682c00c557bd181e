/**
 * Places, organisations and posts. Work belongs to a post (岗位), and people occupy posts; who occupies a post
 * today is looked up. Regions are the 12-digit statistical codes of the National Bureau of Statistics; the
 * first six digits of an ID number are never taken as an address.
 */

/** The levels of administration, from the province down. */
export const levels = ['province', 'prefecture', 'county', 'town', 'village'] as const;
export type Level = (typeof levels)[number];

export interface Region {
  /** 12-digit statistical code. */
  readonly _id: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
  /** The codes of all ancestors and of the region itself, province first. */
  readonly path: readonly string[];
}

/**
 * How many digits of a statistical code say which province, prefecture … it is; the code of every place below
 * begins with them (国家统计局《统计用区划代码和城乡划分代码编制规则》).
 */
const codeDigits: Readonly<Record<Level, number>> = {
  province: 2,
  prefecture: 4,
  county: 6,
  town: 9,
  village: 12,
};

/** The beginning of the codes of a region and of every place below it. */
export function codesBelow(region: string, level: Level): string {
  return region.slice(0, codeDigits[level]);
}

/**
 * The roles of posts: liaison 村（社区）专职委员 · chair 残联理事长 · the sections of a county federation: rehabilitation
 * 康复部, education 教育就业部, rights 维权部, publicity 宣文部, membership 组联部 · deputyChair 副理事长, who stands in for the
 * chair · duty 值班: the person named by the roster, round the clock · admin 管理员: sets up organisations and
 * posts, and has no part in requests.
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

/** The roles whose posts supervise: a 理事长, and the sections of a county. */
export const supervisingRoles = [
  'chair',
  'rehabilitation',
  'education',
  'rights',
  'publicity',
  'membership',
] as const satisfies readonly PostRole[];

/**
 * The days on which the holder is away from the post, the first and the last included (Beijing days,
 * YYYY-MM-DD).
 */
export interface Absence {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** One turn of a duty roster, from an instant (included) until another (not included). */
export interface Shift {
  readonly fromAt: string;
  readonly untilAt: string;
  readonly account: string;
  readonly name: string;
}

/**
 * A person named for a post, who takes it with a one-time code and that name. Only the code's keyed hash is
 * stored.
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
  /** The code of the organisation; for an ordinary federation it is the code of its region. */
  readonly org: string;
  readonly orgName: string;
  readonly role: PostRole;
  /** The title by which people know the post: 红旗镇残联理事长. */
  readonly title: string;
  readonly level: Level;
  /**
   * `region` is the region that the post answers for; `path` is all its ancestors and itself, province first.
   */
  readonly region: string;
  readonly path: readonly string[];
  /** The account of the holder, or null while the post has none. */
  readonly holder: string | null;
  readonly holderName: string | null;
  /**
   * The post whose occupant stands in while this post has nobody present. That post may have a deputy in
   * turn.
   */
  readonly deputy: string | null;
  readonly absence: Absence | null;
  /**
   * The person named for the post, with the hash of their code. It is kept after they have taken the post, so
   * that a repeat after a lost answer gets the same answer.
   */
  readonly appointment: Appointment | null;
  /** The post that answers instead, where this one was merged into another; null while this one exists. */
  readonly successor: string | null;
  /** Who is on duty when, for a duty post; empty for other posts. */
  readonly roster: readonly Shift[];
  /**
   * On the post of a province's 理事长: the post of the province that they named to answer what people say about this
   * product (投诉建议). Absent or null where they answer it themselves.
   */
  readonly productPost?: string | null;
  /** Set for a post of an industry federation (哈尔滨铁路局, 大庆油田), which comes before the posts of places. */
  readonly industry?: true;
  /** The post's work telephone, which is public and stays with the post. */
  readonly phone: string;
}

/**
 * The roles of posts that may be named to answer what people say about this product. A 管理员 reads no requests, and
 * whoever is on duty changes by the day.
 */
export const productRoles = [
  'deputyChair',
  'rehabilitation',
  'education',
  'rights',
  'publicity',
  'membership',
] as const satisfies readonly PostRole[];

/** The id of a post, made of its organisation's code and its role. */
export function postId(org: string, role: PostRole): string {
  return `${org}:${role}`;
}
