/**
 * The one door for time. Called by the platform's timer alone, possibly late, twice or never. `sweep`, every
 * minute: deadlines, questions about silence, what a holiday notice moved, effects left undone; each step is
 * one conditional write, and it goes on until nothing is due. `nightly`: the proof that no open request
 * stands on nobody, and what the counties have not said yet on their desks. `judging`, all night: whose
 * verdicts time, a rule or a place's word has changed is judged anew. `verification`, all night: what was written
 * down is sealed, and held against what was sealed.
 */
import { carryOut } from '../carriers/carry-out';
import type { functions } from '../functions';
import { loggedFiring } from '../platform/log';
import { firedTrigger } from '../platform/identity';
import { sealerFrom } from '../platform/seal';
import { evaluateDue } from '../entitlement/evaluate-due';
import { alignTasks, allCounties } from '../parameter/parameters';
import { checkVacancies } from '../directory/vacancy-check';
import { sweep } from './sweep';
import { verify } from './verify';

// Boot refuses missing or default keys: claims cannot be read without them.
const sealer = sealerFrom(process.env);

const triggers = [
  'sweep',
  'nightly',
  'judging',
  'verification',
] as const satisfies readonly (keyof typeof functions.timer.triggers)[];

/** The cloud function. Refuses everything that is not the platform's own timer. */
export async function main(event: unknown, context: unknown): Promise<object> {
  const trigger = firedTrigger(event, context, triggers);
  const now = new Date().toISOString();
  const moment = { now, sealer, carryOut };
  return loggedFiring(`timer.${trigger}`, async () => {
    switch (trigger) {
      case 'nightly':
        await alignTasks(await allCounties(), now);
        return checkVacancies(now);
      case 'judging':
        return evaluateDue(moment);
      case 'verification':
        return verify(moment);
      case 'sweep':
        return sweep(moment);
    }
  });
}
