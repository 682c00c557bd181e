/**
 * Organisations and posts, set up on screen: by a 管理员 for the places below, and a 理事长 names who takes a post.
 */
import * as z from 'zod/mini';
import { operation } from '../operation';
import { documentKey, personName, telephone } from '../wire.contract';
import { postRoles } from './directory';

const code = z.string().check(z.regex(/^(\d{12}|\d{2}-IND-\d{2})$/));
const named = z.object({ code: z.string(), name: z.string() });

const orgView = z.object({
  code: z.string(),
  name: z.string(),
  /** The place it belongs to, as far up as the caller looks after. */
  above: z.nullable(named),
  posts: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      role: z.enum(postRoles),
      title: z.string(),
      phone: z.string(),
      holder: z.nullable(z.string()),
      /** Who was named and has not taken it yet. */
      awaits: z.nullable(z.object({ name: z.string(), untilAt: z.string() })),
    }),
  ),
  /** The posts it may have and has not. */
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
  /** A post it may have and has not; a second time it is there already. */
  addPost: operation({
    name: 'org.addPost',
    roles: ['admin'],
    input: z.object({ code, role: z.enum(postRoles), phone: telephone }),
    output: orgView,
    errors: ['NOT_FOUND'],
  }),
  describePost: operation({
    name: 'org.describePost',
    roles: ['admin'],
    input: z.object({ post: documentKey, title: personName, phone: telephone }),
    output: orgView,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
  /** An industry federation beside the province's; of the same name there is one. */
  addIndustry: operation({
    name: 'org.addIndustry',
    roles: ['admin'],
    input: z.object({ code, name: personName, phone: telephone }),
    output: orgView,
    errors: ['NOT_FOUND', 'FULL', 'CONFLICT'],
  }),
  /**
   * Names who takes a post nobody holds; the code is told to them face to face, and they say it with their
   * name. A repeat gives out a fresh one.
   */
  appoint: operation({
    name: 'org.appoint',
    roles: ['leader', 'admin'],
    input: z.object({ post: documentKey, name: personName }),
    output: z.object({ code: z.string(), untilAt: z.string() }),
    errors: ['NOT_FOUND', 'HELD'],
  }),
} as const;
