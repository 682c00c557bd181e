/** The places that can be chosen from, and the people on posts: who is away, who has left, who stands in. */
import * as z from 'zod/mini';
import { day, instant } from '../calendar/day.contract';
import { operation } from '../operation';
import { documentKey, regionCode } from '../wire.contract';

const place = z.object({ code: z.string(), name: z.string() });

/**
 * The version of a post that the caller has looked at, so that a change which somebody else has made since
 * then is not undone.
 */
const seenVersion = z.int().check(z.minimum(1));

const postRow = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  holder: z.nullable(z.string()),
  absence: z.nullable(z.object({ fromOn: z.string(), untilOn: z.string() })),
  /** The name of the present occupant, and the title of the deputy post. */
  occupant: z.nullable(z.string()),
  deputy: z.nullable(z.string()),
  /** The title of the post that answers instead, where this one's village was merged into another. */
  mergedInto: z.nullable(z.string()),
  mine: z.boolean(),
});
export type PostRow = z.output<typeof postRow>;

/**
 * `post` is the post in the county's federation that the named person occupies now; null where they have left
 * it.
 */
const rosterTurn = z.object({
  fromAt: z.string(),
  untilAt: z.string(),
  name: z.string(),
  post: z.nullable(z.string()),
});
export type RosterTurn = z.output<typeof rosterTurn>;

const roster = z.object({ version: z.int(), turns: z.array(rosterTurn) });

const productPosts = z.object({
  /** The version of the 理事长's own post, which keeps the name. */
  version: z.int(),
  named: z.nullable(z.string()),
  posts: z.array(z.object({ id: z.string(), title: z.string(), holder: z.nullable(z.string()) })),
});

export const directoryContract = {
  counties: operation({
    name: 'directory.counties',
    roles: ['guest', 'desk'],
    input: z.object({}),
    output: z.object({ prefectures: z.array(z.object({ name: z.string(), counties: z.array(place) })) }),
    errors: [],
  }),
  villages: operation({
    name: 'directory.villages',
    roles: ['guest', 'desk'],
    input: z.object({ county: regionCode }),
    output: z.object({
      towns: z.array(z.object({ code: z.string(), name: z.string(), villages: z.array(place) })),
    }),
    errors: [],
  }),
  /** The caller's posts, and the posts one level below that answer to them. */
  posts: operation({
    name: 'directory.posts',
    roles: ['cadre'],
    input: z.object({ after: z.nullable(documentKey) }),
    output: z.object({ rows: z.array(postRow), next: z.nullable(z.string()) }),
    errors: [],
  }),
  /** Sets the days off, the first and the last included; null takes them back. */
  absence: operation({
    name: 'directory.absence',
    roles: ['cadre'],
    input: z.object({ post: documentKey, absence: z.nullable(z.object({ fromOn: day, untilOn: day })) }),
    output: postRow,
    errors: ['NOT_FOUND', 'BAD_DAYS', 'CONFLICT'],
  }),
  /** Sets the deputy post, whose occupant stands in; null takes it back. */
  deputise: operation({
    name: 'directory.deputise',
    roles: ['cadre'],
    input: z.object({ post: documentKey, deputy: z.nullable(documentKey) }),
    output: postRow,
    errors: ['NOT_FOUND', 'CIRCLE', 'CONFLICT'],
  }),
  /** Records that the cadre on a post below has left. The post and what lies on its desk stay. */
  vacate: operation({
    name: 'directory.vacate',
    roles: ['leader', 'admin'],
    input: z.object({ post: documentKey, version: seenVersion }),
    output: postRow,
    errors: ['NOT_FOUND', 'CHANGED', 'CONFLICT'],
  }),
  /**
   * Replaces the roster of a county's duty post. Each turn is given to the person who holds the named post of
   * the county's federation today.
   */
  roster: operation({
    name: 'directory.roster',
    roles: ['leader'],
    input: z.object({
      post: documentKey,
      turns: z
        .array(z.object({ fromAt: instant, untilAt: instant, post: documentKey }))
        .check(z.maxLength(100)),
      version: seenVersion,
    }),
    output: roster,
    errors: ['NOT_FOUND', 'BAD_DAYS', 'NO_SUCH_POST', 'CHANGED', 'CONFLICT'],
  }),
  /** The turns of a county's duty post that are not over. */
  rosterOf: operation({
    name: 'directory.rosterOf',
    roles: ['leader'],
    input: z.object({ post: documentKey }),
    output: roster,
    errors: ['NOT_FOUND'],
  }),
  /**
   * For the 理事长 of a province: which posts of the province may be named to answer what people say about the
   * product, and which one is; null where the 理事长 answers it.
   */
  productPosts: operation({
    name: 'directory.productPosts',
    roles: ['leader'],
    input: z.object({}),
    output: productPosts,
    errors: ['NOT_FOUND'],
  }),
  /** The 理事长 of a province names the post that answers what people say about the product; null takes it back. */
  nameForProduct: operation({
    name: 'directory.nameForProduct',
    roles: ['leader'],
    input: z.object({ post: z.nullable(documentKey), version: seenVersion }),
    output: productPosts,
    errors: ['NOT_FOUND', 'NO_SUCH_POST', 'CHANGED', 'CONFLICT'],
  }),
  /**
   * Merges a village's post into that of another village in the caller's own region, which answers for it
   * from then on.
   */
  merge: operation({
    name: 'directory.merge',
    roles: ['leader'],
    input: z.object({ post: documentKey, into: documentKey }),
    output: postRow,
    errors: ['NOT_FOUND', 'CIRCLE', 'CONFLICT'],
  }),
} as const;
