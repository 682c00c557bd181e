/**
 * Unknown is a word: a missing fact, day or parameter makes an answer `unknown`, and is never shown or
 * counted as `no`.
 */
export type Truth = 'yes' | 'no' | 'unknown';
