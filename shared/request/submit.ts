/**
 * Submission (提交): what a new request becomes. This file decides whom the request complains of, which post
 * answers for it, who else is told of a danger, whether the person has still to be identified, and what is
 * owed to the person by when.
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
  /** Whether an agent makes the request; an agent may not handle what they asked for themselves. */
  readonly byAgent: boolean;
  readonly category: Category;
  readonly danger: boolean;
  readonly contact: ContactWish;
  readonly policy: Opening['policy'];
  /** The id of the accused's post, or of the grant of an accused proxy; null where nobody is accused. */
  readonly accused: string | null;
  /** Sealed words; empty where there are none. */
  readonly words: string;
  readonly media: readonly Medium[];
}

/** What has to be known besides the submission in order to decide it. */
export interface SubmissionContext {
  /** The posts of `postsAskedFor` that exist, together with their deputies and successors. */
  readonly posts: Posts;
  /** How many of the person's earlier requests are in the same category. */
  readonly repeats: number;
  readonly calendar: WorkCalendar;
}

/**
 * The instant since which an earlier request counts as a repeat: the beginning of the Beijing day
 * `repeat.days` days before `now`.
 */
export function repeatsSince(now: Instant): Instant {
  return beijingTime(addDays(beijingDay(now), -repeat.days), '00:00');
}

/** How many of a person's earlier requests are in this category. A withdrawn request does not count. */
export function repeatsAmong(
  earlier: readonly Pick<Request, 'category' | 'end'>[],
  category: Category,
): number {
  return earlier.filter((one) => one.category === category && one.end !== 'withdrawn').length;
}

type Asked = Pick<Submission, 'person' | 'category' | 'danger' | 'accused'>;

/**
 * The ids of the posts that have to be read to decide a submission; the caller needs one read for all of
 * them.
 */
export function postsAskedFor({ person, category, danger, accused }: Asked): string[] {
  const duty = danger ? dutyPost(person) : null;
  return [
    ...candidatePosts(person, { category, danger, accused: null }),
    ...(duty === null ? [] : [duty]),
    ...(accused === null ? [] : neighbouringPosts(person, category)),
  ];
}

/** The highest of the given posts that an account holds, or null where it holds none. */
function stoodOn(account: string, posts: Posts): Post | null {
  const held = [...posts.values()].filter(({ holder }) => holder === account);
  return held.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))[0] ?? null;
}

/**
 * Finds the accused of a complaint: a cadre who answers for the person's own place, or a proxy of the person.
 * A proxy cannot name another proxy.
 * @returns null where nobody is named, `unknown` where nobody can be accused by that id
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

/**
 * The duty post, which is told of a danger besides the responsible post. It is left out where the accused
 * stands at the county or above, because it would then stand below the accused or beside them.
 */
function dutyOf({ person, danger }: Submission, { accused }: Matter, posts: Posts): string[] {
  const duty = danger ? dutyPost(person) : null;
  const stood = accused?.stood ?? null;
  const reachesCounty = stood !== null && levels.indexOf(stood.level) <= levels.indexOf('county');
  return duty !== null && posts.has(duty) && !reachesCounty ? [duty] : [];
}

/**
 * The post that identifies the person, where nothing but their own word says who they are. A complaint, also one
 * about the product, is never held up by identification, so it gets none.
 */
function identifierOf({ person, category }: Submission): string | null {
  const county = person.path[levels.indexOf('county')];
  return person.recorded || county === undefined || category === 'complaint' || category === 'product'
    ? null
    : postId(county, 'membership');
}

/**
 * Decides a new request.
 * @param sixDigits digits drawn from the request's id, for its number
 * @returns the request's first event, or a refusal where the given id is nobody who can be accused
 * @throws when no post exists that could answer (`route`)
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
