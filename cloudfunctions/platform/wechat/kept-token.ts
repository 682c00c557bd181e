/** The token with which WeChat is called, as it is stored for one mini-program. */
export interface KeptToken {
  /** The mini-program's appid. */
  readonly _id: string;
  readonly version: number;
  /** The token, sealed. */
  readonly sealed: string;
  readonly untilAt: string;
  /** No other instance replaces a stale token before this moment. */
  readonly renewingUntilAt: string;
}
