import type { ErrorCode } from '../../shared/contract';
import type { ErrorArgs } from '../../shared/operation';

/**
 * The error by which a handler refuses a call. A code that no operation declares does not compile. The `api`
 * function passes the code on where the operation that was called declares it.
 */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly args: ErrorArgs = {},
  ) {
    super(code);
  }
}
