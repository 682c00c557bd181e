/**
 * 提交: what a new request becomes. It is decided here whom it complains of, which post answers for it, who else
 * hears of danger, whether the person has still to be identified, and what is owed to them by when.
 */
import type { Instant, WorkCalendar } from '../calendar/calendar';
import { addDays, beijingDay, beijingTime } from '../calendar/calendar';
import type { Post } from '../directory/directory';
import { levels, postId } from '../directory/directory';
import type { Posts } from '../directory/occupant';
import { occupantOf } from '../directory/occupant';
import type { Person } from '../person/person';
import { repeat } from '../settings';
import { duesFor, petitionDaysOf } from './clocks';
import type { Medium } from '../media';
import { requestNumber } from './number';
import type { Actor, Decided, Entered, Opening, Request } from './request';
import type { Category, ContactWish } from '../need/need';
import type { Matter } from './route';
import { candidatePosts, dutyPost, neighbouringPosts, route, visiblePath } from './route';

/** A new request, before anything is decided about it. */
export interface Submission {
  /** The command's id, and the digest of its content. */
  readonly id: string;
  readonly digest: string;
  readonly at: Instant;
  readonly by: Exclude<Actor, { kind: 'time' }>;
  readonly person: Pick<Person, '_id' | 'name' | 'place' | 'path' | 'industry' | 'recorded' | 'grants'>;
  readonly entered: Entered;
  /** Whether an agent asks, who may not handle it. */
  readonly byAgent: boolean;
  readonly category: Category;
  readonly danger: boolean;
  readonly contact: ContactWish;
  readonly policy: Opening['policy'];
  /** The post of the one complained of, or the grant of one who acts for the person; null for nobody. */
  readonly accused: string | null;
  /** Sealed; empty where there are none. */
  readonly words: string;
  readonly media: readonly Medium[];
}

/** What a submission is decided with. */
export interface SubmissionContext {
  /** The posts of `postsAskedFor` that exist, with whoever stands in for them. */
  readonly posts: Posts;
  /** How many of the person's earlier requests are about the same. */
  readonly repeats: number;
  readonly calendar: WorkCalendar;
}

/** Requests opened after this instant still count. */
export function repeatsSince(now: Instant): Instant {
  return beijingTime(addDays(beijingDay(now), -repeat.days), '00:00');
}

/** How many of a person's earlier requests are about this; one that was taken back is none. */
export function repeatsAmong(
  earlier: readonly Pick<Request, 'category' | 'end'>[],
  category: Category,
): number {
  return earlier.filter((one) => one.category === category && one.end !== 'withdrawn').length;
}

type Asked = Pick<Submission, 'person' | 'category' | 'danger' | 'accused'>;

/** The posts that a submission is decided with, by id: one read. */
export function postsAskedFor({ person, category, danger, accused }: Asked): string[] {
  const duty = danger ? dutyPost(person) : null;
  return [
    ...candidatePosts(person, { category, danger, accused: null }),
    ...(duty === null ? [] : [duty]),
    ...(accused === null ? [] : neighbouringPosts(person, category)),
  ];
}

/** The highest post of the person's own place that an account holds, or null. */
function stoodOn(account: string, posts: Posts): Post | null {
  const held = [...posts.values()].filter(({ holder }) => holder === account);
  return held.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))[0] ?? null;
}

/**
 * Whom a complaint is about: somebody who answers for the person's own place, or who acts for the person, whom
 * no other proxy can name.
 * @returns null where nobody is named, `unknown` where there is no such one
 */
function accusedBy(
  { person, category, accused, by }: Submission,
  { posts }: SubmissionContext,
  now: Instant,
): Matter['accused'] | 'unknown' {
  if (category !== 'complaint' || accused === null) return null;
  const grant = person.grants.find(({ id }) => id === accused);
  if (grant !== undefined && by.kind !== 'proxy' && grant.account !== by.account)
    return { account: grant.account, stood: stoodOn(grant.account, posts) };
  const post = posts.get(accused);
  if (
    post === undefined ||
    post.level === 'province' ||
    !neighbouringPosts(person, category).includes(accused)
  )
    return 'unknown';
  const account = post.holder ?? occupantOf(post, now, posts)?.account;
  return account === undefined || account === by.account ? 'unknown' : { account, stood: post };
}

/** The post that hears of danger beside the one that answers; never one below, or of, the one complained of. */
function dutyOf({ person, danger }: Submission, { accused }: Matter, posts: Posts): string[] {
  const duty = danger ? dutyPost(person) : null;
  const stood = accused?.stood ?? null;
  const reachesCounty = stood !== null && levels.indexOf(stood.level) <= levels.indexOf('county');
  return duty !== null && posts.has(duty) && !reachesCounty ? [duty] : [];
}

/**
 * The post that identifies the person, where only their own word says who they are. A complaint waits for
 * nobody's identification.
 */
function identifierOf({ person, category }: Submission): string | null {
  const county = person.path[levels.indexOf('county')];
  return person.recorded || county === undefined || category === 'complaint'
    ? null
    : postId(county, 'membership');
}

/**
 * Decides about a new request.
 * @param sixDigits digits drawn from the request's id, for its number
 * @returns its first event, or that nobody of the person's place or family can be complained of by that id
 * @throws when not one post exists that could answer (`route`)
 */
export function decideSubmission(
  submission: Submission,
  context: SubmissionContext,
  sixDigits: string,
): { readonly event: Extract<Decided, { kind: 'submitted' }> } | { readonly refused: 'NO_SUCH_POST' } {
  const { id, digest, at, by, person, entered, category, danger, contact, policy, words, media } = submission;
  const { posts, repeats, calendar } = context;
  const accused = accusedBy(submission, context, at);
  if (accused === 'unknown') return { refused: 'NO_SUCH_POST' };
  const matter: Matter = {
    category,
    danger,
    accused,
    ...(submission.byAgent ? { agent: by.account } : {}),
  };
  const { post, escalationPath, because } = route(candidatePosts(person, matter), posts, matter, at);
  const on = beijingDay(at);
  return {
    event: {
      kind: 'submitted',
      id,
      digest,
      at,
      by,
      opening: {
        number: requestNumber(on, sixDigits),
        personId: person._id,
        name: person.name,
        place: person.place,
        path: visiblePath(matter, person),
        category,
        policy,
        danger,
        contact,
        repeats,
        accused: accused?.account ?? null,
        petition: petitionDaysOf(category, on),
      },
      entered,
      words,
      media,
      post: post._id,
      escalationPath,
      helpers: dutyOf(submission, matter, posts),
      identifyBy: identifierOf(submission),
      because,
      dues: duesFor({ category, danger, repeats }, at, calendar),
    },
  };
}
