/**
 * Setting up organisations and posts: a 管理员 sets them up for the places below, and a 理事长 or 管理员 names who
 * takes a post.
 */
import * as z from 'zod/mini';
import { operation } from '../operation';
import { documentKey, personName, workTelephone } from '../wire.contract';
import { postRoles } from './directory';

const code = z.string().check(z.regex(/^(\d{12}|\d{2}-IND-\d{2})$/));
const named = z.object({ code: z.string(), name: z.string() });

const orgView = z.object({
  code: z.string(),
  name: z.string(),
  /** The place above it, as far up as the caller looks after places. */
  above: z.nullable(named),
  posts: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      role: z.enum(postRoles),
      title: z.string(),
      phone: z.string(),
      holder: z.nullable(z.string()),
      /** The person who was named and has not taken the post yet. */
      awaits: z.nullable(z.object({ name: z.string(), untilAt: z.string() })),
    }),
  ),
  /** The posts that it may have and does not have yet. */
  missing: z.array(z.enum(postRoles)),
  places: z.array(named),
  industries: z.array(named),
  /** Whether an industry federation may be set up beside it. */
  mayAddIndustry: z.boolean(),
});
export type OrgView = z.output<typeof orgView>;

export const orgContract = {
  get: operation({
    name: 'org.get',
    roles: ['admin'],
    input: z.object({ code }),
    output: orgView,
    errors: ['NOT_FOUND'],
  }),
  /** Adds a post that the organisation may have. Adding a post that exists changes nothing. */
  addPost: operation({
    name: 'org.addPost',
    roles: ['admin'],
    input: z.object({ code, role: z.enum(postRoles), phone: workTelephone }),
    output: orgView,
    errors: ['NOT_FOUND'],
  }),
  describePost: operation({
    name: 'org.describePost',
    roles: ['admin'],
    input: z.object({ post: documentKey, title: personName, phone: workTelephone }),
    output: orgView,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
  /** Adds an industry federation beside the province's federation. There is only one of each name. */
  addIndustry: operation({
    name: 'org.addIndustry',
    roles: ['admin'],
    input: z.object({ code, name: personName, phone: workTelephone }),
    output: orgView,
    errors: ['NOT_FOUND', 'FULL', 'CONFLICT'],
  }),
  /**
   * Names who takes a post that nobody holds. The code is told to that person face to face, and they enter it
   * with their name. A repeat gives out a fresh code.
   */
  appoint: operation({
    name: 'org.appoint',
    roles: ['leader', 'admin'],
    input: z.object({ post: documentKey, name: personName }),
    output: z.object({ code: z.string(), untilAt: z.string() }),
    errors: ['NOT_FOUND', 'HELD'],
  }),
} as const;
