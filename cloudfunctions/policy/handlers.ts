import { findPolicies } from '../../shared/policy/find-policy';
import { policies } from '../../shared/policy/policies';
import { policyCategoryText } from '../../shared/policy/policy.text';
import type { Handlers } from '../call/call';
import { Refused } from '../call/refused';

const PAGE = 20;
const byId = new Map(policies.map((policy) => [policy.id, policy]));

/**
 * Lists the policies and shows one, for every caller. The policies are part of the program, so the store is
 * not read.
 */
export const policyHandlers: Pick<Handlers, 'policy.list' | 'policy.get'> = {
  'policy.list'({ text, category, after }) {
    const found = findPolicies(policies, { text, category }, policyCategoryText);
    const last = found.findIndex(({ id }) => id === after);
    // Where the policy named by the cursor is no longer there, the page is empty.
    const rest = after !== null && last < 0 ? [] : found.slice(last + 1);
    const rows = rest
      .slice(0, PAGE)
      .map(({ id, easy, category: of }) => ({ id, name: easy.name, what: easy.what, category: of }));
    return Promise.resolve({ rows, next: rest.length > PAGE ? (rows.at(-1)?.id ?? null) : null });
  },

  'policy.get'({ id }) {
    const policy = byId.get(id);
    if (policy === undefined) return Promise.reject(new Refused('NOT_FOUND'));
    const { category, easy, name, official, benefit, amount, papers, applyAt, days, daysNote, remedy } =
      policy;
    // What other places pay and where each statement was found is for staff, so both are left out here.
    return Promise.resolve({
      id,
      category,
      easy,
      name,
      official,
      benefit,
      amount: amount === null ? null : { value: amount.value, unit: amount.unit },
      papers: [...papers],
      applyAt,
      days,
      daysNote,
      remedy,
      confirmation: policy.confirmation,
      checkedOn: policy.checkedOn,
    });
  },
};
