/**
 * The operations on requests, with their inputs, outputs and errors on the wire. The limits are those of
 * request.ts.
 */
import { isBlank, plainLine } from '../plain-text';
import { LONGEST_SEARCH } from '../search';
import * as z from 'zod/mini';
import { day } from '../calendar/day.contract';
import { policyAsks } from '../entitlement/entitlement';
import { operation, personRoles, workRoles } from '../operation';
import { accessNeedsView, wayView } from '../person/access.contract';
import { clientId, documentKey, fileId, requestId } from '../wire.contract';
import { mediaKinds } from '../media';
import { reasons, remindings, MAX_MEDIA, MAX_WORDS, outcomes, personNoticeCodes } from './request';
import { categories, channels, partsOfDay } from '../need/need';
import { rowAbout } from './about/about.contract';
import { verbs } from './transitions';

const id = requestId;
/** Words that somebody has to read: marks that nobody sees are none. */
const readable = (text: string): string => (isBlank(text) ? '' : text.trim());
const words = z.string().check(z.overwrite(readable), z.minLength(1), z.maxLength(MAX_WORDS));
const perhapsWords = z.string().check(z.overwrite(readable), z.maxLength(MAX_WORDS));
const cursor = z.string().check(z.maxLength(80));
const searchText = z.string().check(z.overwrite(plainLine), z.minLength(1), z.maxLength(LONGEST_SEARCH));
const rating = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)]);
const state = z.enum(['waiting', 'working', 'answered', 'closed']);
const end = z.nullable(z.enum(['satisfied', 'unrated', 'withdrawn', 'deferred']));
const clock = z.enum(['contact', 'reply', 'finish']);
const verb = z.enum(verbs);
const category = z.enum(categories);
const outcome = z.enum(outcomes);
const contact = z.object({ channel: z.enum(channels), when: z.enum(partsOfDay) });
const media = z
  .array(
    z.object({
      id: clientId,
      kind: z.enum(mediaKinds),
      seconds: z.int().check(z.minimum(0), z.maximum(600)),
    }),
  )
  .check(z.maxLength(MAX_MEDIA));
const reason = z.enum(reasons);
const wake = z.union([
  z.object({ kind: z.literal('day'), on: day }),
  z.object({ kind: z.literal('policy') }),
]);

/** One row of a person's own list. The cadre's name and the due day tell the person what comes next. */
export const ownRow = z.object({
  id,
  about: rowAbout,
  state,
  end,
  cadre: z.nullable(z.string()),
  due: z.nullable(z.string()),
  createdAt: z.string(),
  /** Until when the finish clock stands still, where the request is paused. */
  pausedUntil: z.optional(z.string()),
  /** How many announced photos or recordings have not arrived, where some have not. */
  missing: z.optional(z.int()),
});

/** One line of what happened to a request. */
export const happened = z.object({
  kind: z.enum([
    'submitted',
    'attached',
    'added',
    'nudged',
    'corrected',
    'accepted',
    'contacted',
    'phoneShown',
    'askedBack',
    'progressed',
    'answered',
    'replyCorrected',
    'transferOffered',
    'transferTaken',
    'transferRefused',
    'helperAdded',
    'paused',
    'resumed',
    'reassigned',
    'extended',
    'urged',
    'rated',
    'reopened',
    'withdrawn',
    'warned',
    'escalated',
    'ratingAsked',
    'lapsed',
    'redated',
    'woken',
    'identified',
    'hidden',
    'shown',
  ]),
  at: z.string(),
  /** The name of the person who did it; null when a deadline did. */
  by: z.nullable(z.string()),
  side: z.enum(['self', 'proxy', 'post', 'time']),
  /**
   * What some kinds of line need besides: the words, an outcome, a rating, the clock, the channel and whether
   * the person was reached, the post that the request went to.
   */
  words: z.nullable(z.string()),
  outcome: z.nullable(outcome),
  rating: z.nullable(rating),
  clock: z.nullable(clock),
  channel: z.nullable(z.enum(channels)),
  reached: z.nullable(z.boolean()),
  post: z.nullable(z.string()),
  /**
   * Why it cannot be done and what the person can have instead; until when the clock stands still, or when
   * the request is due now; what wakes the request.
   */
  reason: z.nullable(reason),
  alternative: z.nullable(z.string()),
  until: z.nullable(z.string()),
  wake: z.nullable(wake),
  /** The proxy from whom the request was hidden, or to whom it was shown again. */
  whom: z.nullable(z.string()),
});

/**
 * One whole request, as the person and the staff see it. `may` lists the verbs that this caller can use now.
 */
export const requestView = z.object({
  id,
  number: z.string(),
  version: z.int(),
  category,
  /** The policy that the request is about, by its plain name, and what it asks about that policy. */
  policy: z.nullable(z.object({ id: z.string(), name: z.string(), ask: z.enum(policyAsks) })),
  danger: z.boolean(),
  state,
  end,
  outcome: z.nullable(outcome),
  person: z.object({ id: z.string(), name: z.string(), place: z.string(), phone: z.string() }),
  /** `entered`: how a cadre wrote the request down, by telephone or at the door; null where no cadre did. */
  by: z.object({
    name: z.string(),
    relation: z.nullable(z.string()),
    entered: z.nullable(z.enum(['phone', 'door'])),
  }),
  contact,
  /**
   * The person's access needs and which ways of contact are open; null where nobody has stated them, or where
   * the caller need not know them. `family`: whom to call where the person passes calls on to them.
   */
  access: z.nullable(
    z.extend(accessNeedsView, {
      ways: z.array(wayView),
      family: z.array(z.object({ name: z.string(), relation: z.string() })),
    }),
  ),
  /**
   * The proxies acting for the person now from whom the request is hidden, by grant; a proxy is always given
   * an empty list.
   */
  keptFrom: z.array(z.object({ grantId: z.string(), name: z.string() })),
  /** `link` is null until the file has arrived. */
  media: z.array(
    z.object({ id: z.string(), kind: z.enum(mediaKinds), seconds: z.int(), link: z.nullable(z.string()) }),
  ),
  /** How many earlier requests of the person are in the same category. */
  repeats: z.int(),
  createdAt: z.string(),
  cadre: z.object({ name: z.nullable(z.string()), title: z.string(), phone: z.string() }),
  because: z.object({
    rule: z.enum(['nearest', 'sorted', 'product', 'danger', 'industry', 'redo', 'transfer', 'reassigned']),
    skipped: z.array(z.object({ title: z.string(), why: z.enum(['vacant', 'away']) })),
  }),
  due: z.nullable(z.object({ clock, at: z.string(), provisional: z.boolean() })),
  petition: z.nullable(z.object({ decideOn: z.string(), finishOn: z.string() })),
  /**
   * The post that was asked to take the request, the posts that help, and until when the finish clock stands
   * still.
   */
  transfer: z.nullable(z.string()),
  helpers: z.array(z.string()),
  pausedUntil: z.nullable(z.string()),
  pauseDaysLeft: z.int(),
  wake: z.nullable(wake),
  /**
   * The Beijing day on which the person may nudge again; null when they may nudge now or have never nudged.
   */
  nudgeAgainOn: z.nullable(z.string()),
  timeline: z.array(happened),
  may: z.array(verb),
});

export type RequestView = z.output<typeof requestView>;
export type OwnRow = z.output<typeof ownRow>;

/** One request of a person, as it is listed beside another of their requests. */
export const earlierRow = z.object({
  id,
  about: rowAbout,
  category,
  state,
  end,
  createdAt: z.string(),
  number: z.string(),
});
export type EarlierRow = z.output<typeof earlierRow>;

const aboutPolicy = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  ask: z.enum(policyAsks),
});

const change = { id, commandId: clientId };
const changeErrors = ['NOT_FOUND', 'NOT_NOW', 'FULL', 'ID_REUSED', 'CONFLICT'] as const;
const asking = {
  clientId,
  personId: documentKey,
  category,
  danger: z.boolean(),
  words: perhapsWords,
  contact,
  media,
  /** The id of the accused's post, or of the grant of an accused proxy; null for nobody. */ accused:
    z.nullable(documentKey),
  /** The policy it is about and what it asks about that policy; left out where it is about none. */ policy:
    z.optional(aboutPolicy),
};
/**
 * TEXT_ONLY: the person takes no calls, and the wished contact would be a call. NO_SIGN_VIDEO: it would be 视频手语,
 * which is not offered where the person lives, or which they have not stated. NO_SUCH_POLICY: no policy has that
 * id, or the policy belongs to another category of need.
 */
const askErrors = [
  'NOT_FOUND',
  'ID_REUSED',
  'NO_SUCH_POST',
  'TEXT_ONLY',
  'NO_SIGN_VIDEO',
  'NO_SUCH_POLICY',
] as const;
const reachErrors = [...changeErrors, 'TEXT_ONLY', 'NO_SIGN_VIDEO'] as const;
const handing = [...changeErrors, 'NO_SUCH_POST'] as const;

export const requestContract = {
  submit: operation({
    name: 'request.submit',
    roles: personRoles,
    input: z.object(asking),
    output: requestView,
    errors: askErrors,
  }),
  /**
   * Whom a complaint may be about: the cadres who answer for the person's place, and the person's proxies. A
   * proxy is not told of the other proxies.
   */
  accusable: operation({
    name: 'request.accusable',
    roles: [...personRoles, 'cadre'],
    input: z.object({ personId: documentKey }),
    output: z.object({
      posts: z.array(z.object({ id: z.string(), title: z.string(), name: z.nullable(z.string()) })),
      proxies: z.array(z.object({ id: z.string(), name: z.string(), relation: z.string() })),
    }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * 谁替我办了什么: for each request, newest first, what others did in the person's name and who else was told of
   * it.
   */
  byOthers: operation({
    name: 'request.byOthers',
    roles: ['resident'],
    input: z.object({ personId: documentKey, after: z.nullable(z.string().check(z.maxLength(80))) }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          category: z.enum(categories),
          createdAt: z.string(),
          acts: z.array(happened),
          told: z.array(
            z.object({ code: z.enum(personNoticeCodes), at: z.string(), name: z.nullable(z.string()) }),
          ),
        }),
      ),
      next: z.nullable(z.string()),
    }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * 代录: a cadre writes the request down for a person of their region, reads it back to them and confirms that
   * they did so.
   */
  enter: operation({
    name: 'request.enter',
    roles: ['cadre'],
    input: z.object({ ...asking, how: z.enum(['phone', 'door']), readBack: z.literal(true) }),
    output: requestView,
    errors: askErrors,
  }),
  get: operation({
    name: 'request.get',
    roles: [...personRoles, ...workRoles],
    input: z.object({ id }),
    output: requestView,
    errors: ['NOT_FOUND'],
  }),
  /**
   * The person's own requests, newest first; with a `text` those of them in which it is found. One answer looks
   * through a bounded number of requests, so that it may hold few rows, or none, and still be followed by more.
   */
  mine: operation({
    name: 'request.mine',
    roles: personRoles,
    input: z.object({
      personId: documentKey,
      after: z.nullable(cursor),
      text: z.optional(searchText),
    }),
    output: z.object({ rows: z.array(ownRow), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * The person's earlier requests, shown beside this one, as far as the caller may see them; the newest ten.
   */
  earlier: operation({
    name: 'request.earlier',
    roles: [...personRoles, ...workRoles],
    input: z.object({ id }),
    output: z.object({ rows: z.array(earlierRow) }),
    errors: ['NOT_FOUND'],
  }),
  /** The posts that the request may be given to, or that may help. */
  posts: operation({
    name: 'request.posts',
    roles: workRoles,
    input: z.object({ id }),
    output: z.object({
      posts: z.array(z.object({ id: z.string(), title: z.string(), name: z.nullable(z.string()) })),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** What the person was told about the request, the newest first, and whether it has reached them. */
  told: operation({
    name: 'request.told',
    roles: workRoles,
    input: z.object({ id }),
    output: z.object({
      rows: z.array(
        z.object({
          code: z.enum(personNoticeCodes),
          at: z.string(),
          /** The proxy who was told; null for the person. */ name: z.nullable(z.string()),
          /** When it was read; null while nobody has. */ readAt: z.nullable(z.string()),
          wechat: z.enum(remindings),
          text: z.enum(remindings),
          /** When it becomes a task if nobody has read it; null where it does not, or has been looked after. */
          reachBy: z.nullable(z.string()),
        }),
      ),
    }),
    errors: ['NOT_FOUND'],
  }),
  add: operation({
    name: 'request.add',
    roles: [...personRoles, ...workRoles],
    input: z.object({ ...change, words: perhapsWords, media }),
    output: requestView,
    errors: [...changeErrors, 'TOO_MUCH'],
  }),
  attach: operation({
    name: 'request.attach',
    roles: [...personRoles, ...workRoles],
    input: z.object({ ...change, mediaId: clientId, fileId }),
    output: requestView,
    errors: [...changeErrors, 'NOT_YOUR_FILE'],
  }),
  nudge: operation({
    name: 'request.nudge',
    roles: personRoles,
    input: z.object(change),
    output: requestView,
    errors: changeErrors,
  }),
  correct: operation({
    name: 'request.correct',
    roles: personRoles,
    input: z.object({ ...change, words: perhapsWords, contact }),
    output: requestView,
    errors: reachErrors,
  }),
  withdraw: operation({
    name: 'request.withdraw',
    roles: personRoles,
    input: z.object(change),
    output: requestView,
    errors: changeErrors,
  }),
  rate: operation({
    name: 'request.rate',
    roles: personRoles,
    input: z.object({ ...change, rating, words: perhapsWords }),
    output: requestView,
    errors: changeErrors,
  }),
  reopen: operation({
    name: 'request.reopen',
    roles: personRoles,
    input: z.object({ ...change, words: perhapsWords }),
    output: requestView,
    errors: changeErrors,
  }),
  /** Hides the request from one of the person's proxies, or shows it to them again. */
  hide: operation({
    name: 'request.hide',
    roles: ['resident', ...workRoles],
    input: z.object({ ...change, grantId: documentKey }),
    output: requestView,
    errors: changeErrors,
  }),
  show: operation({
    name: 'request.show',
    roles: ['resident', ...workRoles],
    input: z.object({ ...change, grantId: documentKey }),
    output: requestView,
    errors: changeErrors,
  }),
  accept: operation({
    name: 'request.accept',
    roles: workRoles,
    input: z.object(change),
    output: requestView,
    errors: changeErrors,
  }),
  contact: operation({
    name: 'request.contact',
    roles: workRoles,
    input: z.object({ ...change, how: z.enum(channels), reached: z.boolean() }),
    output: requestView,
    errors: reachErrors,
  }),
  /** Shows the telephone number to call, or to send a text message to. */
  showPhone: operation({
    name: 'request.showPhone',
    roles: workRoles,
    input: z.object({ ...change, how: z.enum(['phone', 'text']) }),
    output: z.object({ phone: z.string(), request: requestView }),
    errors: reachErrors,
  }),
  askBack: operation({
    name: 'request.askBack',
    roles: workRoles,
    input: z.object({ ...change, words }),
    output: requestView,
    errors: changeErrors,
  }),
  progress: operation({
    name: 'request.progress',
    roles: workRoles,
    input: z.object({ ...change, words }),
    output: requestView,
    errors: [...changeErrors, 'NEEDS_OWN_WORDS'],
  }),
  /**
   * The final reply. With the outcome 暂时做不到 it needs a reason and what the person can have instead; with the
   * outcome elsewhere its words say where.
   */
  answer: operation({
    name: 'request.answer',
    roles: workRoles,
    input: z.object({
      ...change,
      outcome,
      words,
      reason: z.nullable(reason),
      alternative: perhapsWords,
      wake: z.nullable(wake),
    }),
    output: requestView,
    errors: [...changeErrors, 'NEEDS_OWN_WORDS', 'NEEDS_REASON', 'BAD_DAYS'],
  }),
  correctReply: operation({
    name: 'request.correctReply',
    roles: workRoles,
    input: z.object({ ...change, words }),
    output: requestView,
    errors: [...changeErrors, 'NEEDS_OWN_WORDS'],
  }),
  offer: operation({
    name: 'request.offer',
    roles: workRoles,
    input: z.object({ ...change, post: documentKey, words }),
    output: requestView,
    errors: handing,
  }),
  take: operation({
    name: 'request.take',
    roles: workRoles,
    input: z.object(change),
    output: requestView,
    errors: changeErrors,
  }),
  refuse: operation({
    name: 'request.refuse',
    roles: workRoles,
    input: z.object({ ...change, words }),
    output: requestView,
    errors: changeErrors,
  }),
  help: operation({
    name: 'request.help',
    roles: workRoles,
    input: z.object({ ...change, post: documentKey }),
    output: requestView,
    errors: handing,
  }),
  pause: operation({
    name: 'request.pause',
    roles: workRoles,
    input: z.object({ ...change, until: day, words }),
    output: requestView,
    errors: [...changeErrors, 'TOO_MUCH'],
  }),
  resume: operation({
    name: 'request.resume',
    roles: workRoles,
    input: z.object(change),
    output: requestView,
    errors: changeErrors,
  }),
  reassign: operation({
    name: 'request.reassign',
    roles: ['supervisor'],
    input: z.object({ ...change, post: documentKey, words }),
    output: requestView,
    errors: handing,
  }),
  extend: operation({
    name: 'request.extend',
    roles: ['supervisor'],
    input: z.object({ ...change, days: z.int().check(z.minimum(1), z.maximum(60)), words }),
    output: requestView,
    errors: [...changeErrors, 'TOO_MUCH'],
  }),
  urge: operation({
    name: 'request.urge',
    roles: ['supervisor'],
    input: z.object({ ...change, words }),
    output: requestView,
    errors: changeErrors,
  }),
} as const;
