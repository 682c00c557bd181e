/**
 * Which category of need a policy belongs to. A request that pursues the policy has that category, and so
 * goes to the post that takes such needs.
 */
import type { Policy } from './policy';
import type { Category } from '../need/need';

const needs: Readonly<Record<Policy['category'], Category>> = {
  security: 'allowance',
  medical: 'allowance',
  rehabilitation: 'rehabilitation',
  care: 'care',
  housing: 'home',
  accessibility: 'home',
  education: 'school',
  work: 'job',
  tax: 'job',
  transport: 'other',
  culture: 'other',
  rights: 'rights',
};

/** The policy by which 残疾人证 is made or renewed. */
export const certificatePolicy = 'disability-certificate';

/** The policies that have a category of need of their own, by id. */
const own: Readonly<Record<string, Category>> = {
  [certificatePolicy]: 'certificate',
  'assistive-device-subsidy': 'device',
};

/** The category of need under which a policy is requested. */
export function needOf({ id, category }: Pick<Policy, 'id' | 'category'>): Category {
  return own[id] ?? needs[category];
}

/**
 * Whether a policy is kept in the ledger: it is evaluated for every person, it is not one that people have
 * without applying or use when they want to, and it is not a 温暖 delivery, which is brought on a day of its own.
 */
export function isPursued({
  core,
  delivery,
  initiative,
}: Pick<Policy, 'core' | 'delivery' | 'initiative'>): boolean {
  return core && delivery !== 'warmth' && initiative !== 'automatic' && initiative !== 'open';
}
