import { logFailure, referenceTo } from '../platform/log';

/** One broken document must not keep the others waiting; it stays due and is reported at every sweep. */
export function report(
  what: string,
  due: readonly { readonly _id: string }[],
  results: readonly PromiseSettledResult<unknown>[],
): void {
  results.forEach((result, index) => {
    if (result.status === 'rejected') logFailure(what, referenceTo(due[index]?._id ?? ''), result.reason);
  });
}
