/** The template of a message, as it was set up with WeChat and is stated in the environment. */
import * as z from 'zod/mini';
import { fieldKindOf, pushValues } from '../../../shared/notification/fields';
import type { Environment } from './settings';
import { templateIdOf } from './settings';

/** By the name of each of a template's fields, such as `thing1`: what is put there. */
const fieldsSchema = z.record(
  z.string().check(z.refine((name) => fieldKindOf(name) !== null)),
  z.enum(pushValues),
);
const releaseSchema = z.enum(['developer', 'trial', 'formal']);

export interface Template {
  readonly id: string;
  readonly fields: z.output<typeof fieldsSchema>;
  /** Which release of the mini-program a message opens. */
  readonly release: z.output<typeof releaseSchema>;
}

/**
 * Reads the template.
 * @returns null where none is configured
 * @throws where it is configured wrongly: a deployment notices that at once and not by what is missing
 */
export function templateOf(env: Environment): Template | null {
  const id = templateIdOf(env);
  if (id === null) return null;
  return {
    id,
    fields: fieldsSchema.parse(JSON.parse(env.WENXU_WECHAT_FIELDS ?? '{}')),
    release: releaseSchema.parse(env.WENXU_WECHAT_RELEASE ?? 'formal'),
  };
}
