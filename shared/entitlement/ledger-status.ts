/**
 * How a person stands to a policy as it is shown: the ledger where somebody gave their word, else the
 * verdict. Unknown is never a no.
 */
import type { Policy } from '../policy/policy';
import { askingFor } from '../fact/question';
import type { Verdict } from '../policy/verdict';
import type { Row } from './entitlement';
import { isPursued } from '../policy/pursued';

/**
 * owed 该享受，还没享受 · asked 还差几个问题 · had 正在享受 · may 可以享受: nobody has to pursue it · local 当地标准待确认: the place has
 * to say something first · declined 本人不要 · no 现在不符合. In the order in which they are shown.
 */
export const ledgerStatuses = ['owed', 'asked', 'had', 'may', 'local', 'declined', 'no'] as const;
export type LedgerStatus = (typeof ledgerStatuses)[number];

/** How a verdict, with what the ledger says of it, is shown. */
export function ledgerStatusOf(
  { truth, missing }: Pick<Verdict, 'truth' | 'missing'>,
  row: Pick<Row, 'standing'> | undefined,
  policy: Policy,
): LedgerStatus {
  if (row?.standing === 'had' || row?.standing === 'declined') return row.standing;
  switch (truth) {
    case 'yes':
      return isPursued(policy) ? 'owed' : 'may';
    case 'no':
      return 'no';
    case 'unknown':
      return askingFor(missing).questions.length > 0 ? 'asked' : 'local';
  }
}
