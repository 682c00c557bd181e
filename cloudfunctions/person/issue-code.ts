import { hoursAfter } from '../../shared/calendar/calendar';
import * as claims from '../../shared/person/claim';
import type { Code, Offer, Person } from '../../shared/person/person';
import { claiming } from '../../shared/settings';
import { groupedDigits, newOneTimeCode } from '../aggregate/one-time-code';
import type { Call } from '../call/call';
import { decideOn } from './change';

/**
 * Gives out a code for a person's record, or for a grant that is offered.
 * @param id the id of the code
 * @param offer the grant that is offered, or null for the record itself
 * @param post the post that gives the code out, or null where the person does
 * @returns the code's digits, grouped, and the moment until which it works
 * @throws Refused in the contract's codes, where the code cannot be given
 */
export async function issue(
  id: string,
  person: Person,
  call: Call,
  offer: Offer | null,
  post: string | null,
): Promise<{ code: string; untilAt: string }> {
  const digits = newOneTimeCode();
  const code: Code = {
    id,
    codeHash: call.sealer.keyOf(digits),
    untilAt: hoursAfter(call.now, claiming.codeHours),
    by: { account: call.caller.account, post },
    offer,
  };
  await decideOn(person._id, call, (found) => claims.giveCode(found, code, call.now));
  return { code: groupedDigits(digits), untilAt: code.untilAt };
}
