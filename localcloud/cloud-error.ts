/** A refusal by the cloud, which the SDK throws again on its side as `{code, message}`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** The general refusal of the database, with the failed operation in brackets, in CloudBase's wording. */
export function requestFailed(
  operation: 'Insert' | 'Update' | 'Query' | 'Delete',
  message: string,
): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.${operation}] ${message}`);
}

/**
 * The refusal of a call that CloudBase has and this project does not use: such a call is refused instead of
 * being built in part.
 */
export function notBuilt(what: string): CloudError {
  return new CloudError(
    'LOCALCLOUD_NOT_BUILT',
    `${what} is not built in the local cloud: the project does not use it`,
  );
}
