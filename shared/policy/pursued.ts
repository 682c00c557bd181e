/**
 * Which need a policy answers: whoever pursues one asks for that, and it goes to the post that takes such a
 * need.
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

/** The two that have a need of their own name. */
const own: Readonly<Record<string, Category>> = {
  'disability-certificate': 'certificate',
  'assistive-device-subsidy': 'device',
};

/** The need under which a policy is asked for. */
export function needOf({ id, category }: Pick<Policy, 'id' | 'category'>): Category {
  return own[id] ?? needs[category];
}

/**
 * Whether it is kept in the ledger: what is held against every person, except for what one has without
 * asking, and the warmth that is brought on a day of its own.
 */
export function isPursued({
  core,
  delivery,
  initiative,
}: Pick<Policy, 'core' | 'delivery' | 'initiative'>): boolean {
  return core && delivery !== 'warmth' && initiative !== 'automatic';
}
