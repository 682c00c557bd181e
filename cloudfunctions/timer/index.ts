/**
 * The one door for time. Called by the platform's timer alone, possibly late, twice or never. `sweep`, every minute: deadlines, questions
 * about silence, what a holiday notice moved, effects left undone; each step is one conditional write, and it goes on until nothing is due.
 * `nightly`: the proof that no open request stands on nobody, and what the counties have not said yet on their desks. `judging`, all night:
 * whose verdicts time, a rule or a place's word has changed is judged anew.
 */
import { isTimer } from '../lib/caller';
import { sealerFrom } from '../lib/seal';
import { judgeDue } from './ledgers';
import { alignTasks, allCounties } from '../lib/parameters';
import { checkOwners } from './owners';
import { sweep } from './sweep';

// Boot refuses missing or default keys: claims cannot be read without them.
const sealer = sealerFrom(process.env);

function triggerOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'TriggerName' in event
    ? event.TriggerName
    : undefined;
}

/** The cloud function. Refuses everything that is not the platform's own timer. */
export async function main(event: unknown, context: unknown): Promise<object> {
  if (!isTimer(context)) throw new Error('only the platform’s timer may call this');
  const now = new Date().toISOString();
  switch (triggerOf(event)) {
    case 'nightly':
      await alignTasks(await allCounties(), now);
      return checkOwners(now);
    case 'judging':
      return judgeDue({ now, sealer });
    default:
      return sweep({ now, sealer });
  }
}
