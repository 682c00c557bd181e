/** The token with which WeChat is called, as it is stored for one mini-program. */
export interface KeptToken {
  /** The mini-program's appid. */
  readonly _id: string;
  readonly version: number;
  /** The token, sealed; null until the first one was given. */
  readonly sealed: string | null;
  readonly untilAt: string;
  /** No other instance renews the token before this moment. */
  readonly renewingUntilAt: string;
}
