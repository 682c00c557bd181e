/**
 * Which parameters a policy asks for: in its conditions, through the facts from which those are derived, and
 * for its amount.
 */
import { factsIn } from './condition';
import type { Policy } from './policy';
import { askingFor } from '../fact/question';

/** The names of the parameters that a policy asks for. */
export function parametersAsked({ conditions, amount }: Pick<Policy, 'conditions' | 'amount'>): string[] {
  return [
    ...askingFor(factsIn(conditions), {}).parameters,
    ...(amount === null || amount.param === null ? [] : [amount.param]),
  ];
}
