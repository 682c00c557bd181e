/**
 * The status of a policy for a person as it is shown: the ledger's status where it rests on somebody's word,
 * otherwise one derived from the verdict. Unknown is never shown as a no.
 */
import type { Policy } from '../policy/policy';
import type { Facts } from '../fact/fact';
import { askingFor } from '../fact/question';
import type { Verdict } from '../policy/verdict';
import type { Row } from './entitlement';
import { isPursued } from '../policy/pursued';

/**
 * The statuses, in the order in which they are shown: owed 该享受，还没享受 · asked 还差几个问题 · had 正在享受 · may 可以享受:
 * nobody has to pursue it · local 当地标准待确认: the place has to set something first · declined 本人不要 · no 现在不符合.
 */
export const ledgerStatuses = ['owed', 'asked', 'had', 'may', 'local', 'declined', 'no'] as const;
export type LedgerStatus = (typeof ledgerStatuses)[number];

/**
 * The status that is shown for a verdict and the policy's row in the ledger, if there is one.
 * @param known everything that is known of the person, with what is derived from it
 */
export function ledgerStatusOf(
  { truth, missing }: Pick<Verdict, 'truth' | 'missing'>,
  known: Facts,
  row: Pick<Row, 'status'> | undefined,
  policy: Policy,
): LedgerStatus {
  if (row?.status === 'had' || row?.status === 'declined') return row.status;
  switch (truth) {
    case 'yes':
      return isPursued(policy) ? 'owed' : 'may';
    case 'no':
      return 'no';
    case 'unknown':
      return askingFor(missing, known).questions.length > 0 ? 'asked' : 'local';
  }
}
