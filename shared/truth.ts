/**
 * The truth of a statement. A missing fact, day or parameter makes an answer `unknown`, which is never shown
 * or counted as `no`.
 */
export type Truth = 'yes' | 'no' | 'unknown';
