import type { ErrorArgs } from '../../shared/operation';

/** A handler's way to say no: the door passes it on when the operation declares the code. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly args: ErrorArgs = {},
  ) {
    super(code);
  }
}
