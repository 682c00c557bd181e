/**
 * Why the phone gives a page no photo, no file or no sound: the person did not agree to WeChat's privacy
 * guideline, it was not allowed, or it is not available here.
 */
export type Barred = 'privacy' | 'denied' | 'unavailable';

/** Tells from the errMsg of a failed call of WeChat's why it gives nothing. */
export function whyBarred(errMsg: string): Barred {
  if (errMsg.includes('privacy permission')) return 'privacy';
  return /auth|deny|permission/i.test(errMsg) ? 'denied' : 'unavailable';
}

/**
 * Takes the errMsg out of what a call of WeChat's failed with.
 * @throws the error itself where it is not WeChat's, because then it is a defect of the program
 */
export function errMsgOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg);
  throw error;
}
