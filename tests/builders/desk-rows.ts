/** Reading the rows of a desk in tests. */
import type { DeskRow } from '../../shared/task/task.contract';

/** The id of the task that a row is; null where it is a request. */
export function taskOf(row: DeskRow | undefined): string | null {
  return row === undefined || row.kind === 'request' ? null : row.task;
}

/** What the policy is called that a row is about. */
export function policyOf(row: DeskRow): string | undefined {
  return 'policy' in row ? row.policy : undefined;
}
