/**
 * Finds out who calls: the account the platform vouches for, or the account signed in at the browser it
 * vouches for; the persons that account may act for, and the posts it occupies. Identity never comes from
 * input.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import type { Role } from '../../shared/operation';
import { personRoles, workRoles } from '../../shared/operation';
import { grantOf } from '../../shared/person/grant';
import type { ActsFor, Caller } from '../../shared/session/caller';
import { isOpen } from '../../shared/session/desk-session';
import { findAll } from '../platform/db';
import { browserId, lastOf } from './desk-sessions';
import type { Vouched } from '../platform/identity';
import { postsStoodOn } from '../directory/posts';

const staffRoles: readonly Role[] = [...workRoles, 'supervisor', 'leader', 'admin'];

async function personsOf(account: string, today: string): Promise<ActsFor[]> {
  const [own, granted] = await Promise.all([
    findAll('person', { holder: account }),
    findAll('person', { 'grants.account': account }),
  ]);
  const proxied = granted.flatMap((person) => {
    const grant = grantOf(person, account, today);
    return grant === null ? [] : [{ person, proxy: grant }];
  });
  return [...own.map((person) => ({ person, proxy: null })), ...proxied];
}

/** The posts of an account; those of a 管理员 are kept apart from those that work on requests. */
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
 * The caller at a browser. An account that is signed in at a browser acts as staff alone, because a desk
 * computer is never a person's own phone. An account that neither holds a post any more nor stands in on one
 * is not signed in.
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

/**
 * Finds the caller's persons and posts, only as far as the operation's roles require.
 * @param roles the roles of the operation
 */
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
