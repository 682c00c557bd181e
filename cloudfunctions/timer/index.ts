/**
 * The one function that acts because time has passed. Only the platform's timer calls it, possibly late,
 * twice or never. `sweep`, every minute: deadlines, questions about silence, deadlines that a holiday notice
 * moved, and effects left undone; each step is one conditional write, and the sweep goes on until nothing is
 * due. `nightly`: the check that every open request has an occupied post, and the tasks of the counties for
 * parameters that have not been stated yet. `judging`, all night: persons whose verdicts are changed by time,
 * by a rule or by a statement of a place are evaluated anew. `verification`, all night: the audit is sealed,
 * and the audit and the requests are compared with what was sealed and chained.
 */
import { carryOutBy } from '../aggregate/effects';
import { carriers } from '../carriers/carry-out';
import type { functions } from '../functions';
import { loggedFiring } from '../platform/log';
import { firedTrigger } from '../platform/identity';
import { sealerFrom } from '../platform/seal';
import { evaluateDue } from '../entitlement/evaluate-due';
import { alignTasks, allCounties } from '../parameter/parameters';
import { checkVacancies } from '../directory/vacancy-check';
import { sweep } from './sweep';
import { verify } from './verify';

// The function refuses to start with missing or default keys: claims cannot be read without them.
const sealer = sealerFrom(process.env);

const carryOut = carryOutBy({
  ...carriers,
  notice: async () => (await import('../carriers/notice')).noticeCarrier,
});

const triggers = [
  'sweep',
  'nightly',
  'evaluation',
  'verification',
] as const satisfies readonly (keyof typeof functions.timer.triggers)[];

/** The cloud function. It refuses every call that is not from the platform's own timer. */
export async function main(event: unknown, context: unknown): Promise<object> {
  const trigger = firedTrigger(event, context, triggers);
  const now = new Date().toISOString();
  const moment = { now, sealer, carryOut };
  return loggedFiring(`timer.${trigger}`, async () => {
    switch (trigger) {
      case 'nightly':
        await alignTasks(await allCounties(), now);
        return checkVacancies(now);
      case 'evaluation':
        return evaluateDue(moment);
      case 'verification':
        return verify(moment);
      case 'sweep':
        return sweep(moment);
    }
  });
}
