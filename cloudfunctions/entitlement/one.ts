/**
 * The view of one policy for one person: what decides, what would change the verdict, what is still to be
 * answered, what to bring, and what was done.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import type { EntitledOne } from '../../shared/entitlement/entitlement.contract';
import { needOf } from '../../shared/policy/pursued';
import { amountIn } from '../../shared/parameter/parameter';
import type { Facts } from '../../shared/fact/fact';
import { changesOn, turnsOf } from '../../shared/policy/holds-until';
import { questionsLeft } from '../../shared/policy/asked';
import { heldPapers } from '../../shared/policy/papers.text';
import type { Policy } from '../../shared/policy/policy';
import { addressed, plainReason } from '../../shared/policy/reason.text';
import type { Reason } from '../../shared/policy/verdict';
import { Rules } from '../../shared/policy/verdict';
import { findPolicy } from '../policy/rules';
import type { Held, Looking } from './view';
import { askedOf, questionView, rowView } from './view';
import type { Call } from '../call/call';
import { Refused } from '../call/refused';

/**
 * A reason in plain words, and whether it meets what the policy asks for. Where only age decides, a change is
 * shown only as long as the person's age can still bring it.
 */
function reasonView(
  reason: Reason,
  who: string,
  known: Facts,
  agesOut: boolean,
): EntitledOne['reasons'][number] {
  const { truth, wanted, comparison } = reason;
  const { words, change } = plainReason(reason, who, known);
  return {
    stands: truth === 'unknown' ? 'unknown' : truth === wanted ? 'yes' : 'no',
    words,
    change: comparison.fact === 'person.age' && agesOut ? null : change,
  };
}

/** The amount for this person; it is null where no place has set it. */
function amountFor({ amount }: Policy, facts: Facts): EntitledOne['amount'] {
  if (amount === null) return null;
  return {
    value: amount.value ?? (amount.param === null ? null : amountIn(amount.param, facts)),
    unit: amount.unit,
  };
}

/** The view of one policy. Throws NOT_FOUND where there is no such policy, or where it is not in force. */
export function oneView(policyId: string, held: Held, looking: Looking, { now }: Call): EntitledOne {
  const { person, facts, known, ledger } = held;
  const policy = findPolicy(policyId);
  const verdict = held.verdicts.find((one) => one.policyId === policyId);
  if (policy === undefined || verdict === undefined) throw new Refused('NOT_FOUND');
  const papers = heldPapers(policy, facts);
  const holdsUntil = changesOn(new Rules([policy]), turnsOf([policy]), facts, beijingDay(now));
  return {
    personId: person._id,
    personName: person.name,
    row: rowView(verdict, policy, held, looking, now),
    amount: amountFor(policy, facts),
    who: policy.easy.who,
    how: policy.easy.how,
    applyAt: policy.applyAt,
    remedy: policy.remedy,
    papers: policy.papers.map((name) => ({ name, held: papers.includes(name) })),
    reasons: verdict.reasons.map((reason) =>
      reasonView(reason, looking.as === 'self' ? addressed : person.name, known, holdsUntil === null),
    ),
    holdsUntil,
    questions: questionsLeft([verdict], known, askedOf(looking)).map((question) =>
      questionView(question, person, looking),
    ),
    beside: policy.exclusions.map(({ with: id, note }) => ({ id, note })),
    // The past is shown to staff alone: to a proxy it would reveal a request that is hidden from that proxy.
    past:
      looking.as !== 'post'
        ? []
        : (ledger?.trail ?? [])
            .filter((step) => step.policyId === policyId)
            .map(({ at, status, by }) => ({ at, status, by })),
    need: needOf(policy),
    maySay: looking.maySay,
  };
}
