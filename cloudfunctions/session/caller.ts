/**
 * Who calls: the account the platform vouches for, or the one signed in at the browser it vouches for; the
 * persons it may act for, the posts it stands on. Identity never comes from input.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { supervisingRoles } from '../../shared/directory/directory';
import type { Role } from '../../shared/operation';
import { personRoles, workRoles } from '../../shared/operation';
import { allowsScope, grantOf } from '../../shared/person/grant';
import type { Grant, Person } from '../../shared/person/person';
import type { Request } from '../../shared/request/request';
import type { Relation } from '../../shared/request/transitions';
import type { Confirmed, DeskSession } from '../../shared/session/desk-session';
import { isOpen } from '../../shared/session/desk-session';
import { find, is } from '../platform/db';
import { browserId, lastOf } from './desk-sessions';
import type { Vouched } from '../platform/identity';
import { postsStoodOn } from '../directory/posts';

/** One person the caller may act for; by a grant where it is not themselves. */
export interface ActsFor {
  readonly person: Person;
  readonly proxy: Grant | null;
}

/** A browser that calls, and the last session asked for there. */
export type AtDesk = { readonly browser: string } & (
  | { readonly isSignedIn: true; readonly session: Confirmed }
  | { readonly isSignedIn: false; readonly session: DeskSession | null }
);

export interface Caller {
  /** At a browser nobody is signed in at, the browser's own id, which is nobody's account. */
  readonly account: string;
  /** Null on a phone, which is its account's own. */
  readonly desk: AtDesk | null;
  readonly actsFor: readonly ActsFor[];
  /** Where the caller stands now: what they may do comes from these. */
  readonly posts: readonly Post[];
  /** The caller's own posts, also on a day off: enough to take the day off back. */
  readonly held: readonly Post[];
  /** Where the caller stands as 管理员: looks after posts, and sees nobody's requests or records. */
  readonly administers: readonly Post[];
}

const staffRoles: readonly Role[] = [...workRoles, 'supervisor', 'leader', 'admin'];

const FEW = 20;

async function personsOf(account: string, today: string): Promise<ActsFor[]> {
  const [own, granted] = await Promise.all([
    find('person', { holder: account }, { limit: FEW }),
    find('person', { 'grants.account': account }, { limit: FEW }),
  ]);
  const proxied = granted.flatMap((person) => {
    const grant = grantOf(person, account, today);
    return grant === null ? [] : [{ person, proxy: grant }];
  });
  return [...own.map((person) => ({ person, proxy: null })), ...proxied];
}

/** The posts of an account, those of a 管理员 apart from those that work on requests. */
function standingAs(
  stood: readonly Post[],
  held: readonly Post[],
): Pick<Caller, 'posts' | 'held' | 'administers'> {
  const works = ({ role }: Post): boolean => role !== 'admin';
  return {
    posts: stood.filter(works),
    held: held.filter(works),
    administers: stood.filter((post) => !works(post)),
  };
}

/**
 * Whoever is signed in at a browser acts as staff alone, and whoever stands on no post any more is not signed
 * in: at a desk nobody is anybody's own phone.
 */
async function atBrowser(uuid: string, now: string): Promise<Caller> {
  const browser = browserId(uuid);
  const session = await lastOf(browser);
  if (session !== null && isOpen(session, now)) {
    const { held, stood } = await postsStoodOn(session.account, now);
    if (held.length + stood.length > 0)
      return {
        account: session.account,
        desk: { browser, session, isSignedIn: true },
        actsFor: [],
        ...standingAs(stood, held),
      };
  }
  return {
    account: browser,
    desk: { browser, session, isSignedIn: false },
    actsFor: [],
    posts: [],
    held: [],
    administers: [],
  };
}

/** Looks the caller up, only as far as the operation's roles ask. */
export async function callerOf(vouched: Vouched, roles: readonly Role[], now: string): Promise<Caller> {
  if ('uuid' in vouched) return atBrowser(vouched.uuid, now);
  const { account } = vouched;
  const today = beijingDay(now);
  const asPerson = personRoles.some((role) => roles.includes(role));
  const asStaff = staffRoles.some((role) => roles.includes(role));
  const [actsFor, { held, stood }] = await Promise.all([
    asPerson ? personsOf(account, today) : [],
    asStaff ? postsStoodOn(account, now) : { held: [], stood: [] },
  ]);
  return { account, desk: null, actsFor, ...standingAs(stood, held) };
}

function rolesOn({ role }: Post): Role[] {
  switch (role) {
    case 'chair':
      return ['supervisor', 'leader'];
    case 'rehabilitation':
    case 'education':
    case 'rights':
    case 'publicity':
    case 'membership':
      return ['supervisor'];
    case 'duty':
      return ['duty'];
    case 'admin':
      return ['admin'];
    case 'liaison':
    case 'deputyChair':
      return [];
  }
}

/** The roles a caller holds at this moment. */
export function rolesOf({ desk, actsFor, posts, held, administers }: Caller): Role[] {
  if (desk?.isSignedIn === false) return ['browser'];
  const asPerson = actsFor.map(({ proxy }): Role =>
    proxy === null ? 'resident' : proxy.kind === 'agent' ? 'agent' : 'proxy',
  );
  const asCadre: Role[] = [...posts, ...held].some(({ role }) => role !== 'duty') ? ['cadre'] : [];
  return [
    desk === null ? 'guest' : 'desk',
    ...asPerson,
    ...asCadre,
    ...[...posts, ...administers].flatMap(rolesOn),
  ];
}

/** Whether one supervises from a post. */
export function supervises({ role }: Post): boolean {
  return supervisingRoles.some((one) => one === role);
}

/**
 * Posts that answer for a region see all of it; whoever only stands in, or is on duty tonight, sees what lies
 * on their desk.
 */
function answersForRegion({ role }: Post): boolean {
  return role !== 'deputyChair' && role !== 'duty';
}

/** An agent has no part in what they handle themselves. */
function handles({ posts, held }: Caller, { post, helpers }: Request): boolean {
  return [...posts, ...held].some(({ _id }) => _id === post || helpers.includes(_id));
}

/**
 * What a grant lets its proxy be to one request: somebody who acts, somebody who looks on, or nobody. What
 * they put down themselves they may follow.
 */
function proxyRelations(caller: Caller, grant: Grant, request: Request): Relation[] {
  if (request.hiddenFrom.includes(caller.account) || (grant.kind === 'agent' && handles(caller, request)))
    return [];
  const [first] = request.events;
  const acts = allowsScope(grant, 'submit');
  const own = acts && first?.by.kind === 'proxy' && first.by.account === caller.account;
  if (!allowsScope(grant, 'requests') && !own) return [];
  return [acts ? 'proxy' : 'reader'];
}

/**
 * How the caller stands to one request; empty means it does not exist for them. Whoever is complained of
 * stands in no relation to it.
 */
export function relationsTo(caller: Caller, request: Request): Relation[] {
  if (request.against === caller.account) return [];
  const relations = new Set<Relation>();
  for (const { person, proxy } of caller.actsFor) {
    if (person._id === request.personId)
      for (const relation of proxy === null ? ['self' as const] : proxyRelations(caller, proxy, request))
        relations.add(relation);
  }
  const [first] = request.events;
  if (request.entered !== null && first?.by.kind === 'post' && first.by.account === caller.account)
    relations.add('entrant');
  for (const post of caller.posts) {
    if (post._id === request.post) relations.add('responsible');
    if (post._id === request.transfer?.post) relations.add('offered');
    if (request.helpers.includes(post._id)) relations.add('helper');
    if (request.ladder.includes(post._id)) relations.add('above');
    if (request.supervisors.includes(post._id)) relations.add('supervisor');
    if (request.path.includes(post.region) && answersForRegion(post)) relations.add('region');
  }
  return [...relations];
}

/** Whether a person or place lies where one of the caller's posts answers. */
export function isOfRegion({ path }: { readonly path: readonly string[] }, caller: Caller): boolean {
  const { regions } = scopeOf(caller);
  return path.some((code) => regions.includes(code));
}

/**
 * What a caller's lists, counts and searches may draw from: the desks of their posts, the regions these
 * answer for, and nothing that complains of the caller.
 */
export function scopeOf(caller: Caller): {
  readonly desks: readonly string[];
  readonly regions: readonly string[];
  readonly region: unknown;
  readonly against: unknown;
} {
  const regions = [...new Set(caller.posts.filter(answersForRegion).map((post) => post.region))];
  return {
    desks: caller.posts.map((post) => post._id),
    regions,
    region: regions.length === 1 ? regions[0] : is.oneOf(regions),
    against: is.not(caller.account),
  };
}
