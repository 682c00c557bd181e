import type { ErrorCode } from '../../shared/contract';
import type { ErrorArgs } from '../../shared/operation';

/**
 * A handler's way to say no. A code that no operation declares does not compile; the door passes it on where the
 * operation that was called declares it.
 */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly args: ErrorArgs = {},
  ) {
    super(code);
  }
}
