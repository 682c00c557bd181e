/**
 * What both recorders promise: sound comes in parts that can each be played, and a part is handed over as
 * soon as there is any of it.
 */
import type { Raw } from './raw';

/** A part so far. The same part comes again as it grows; `seconds` is its length. */
export interface Piece {
  readonly part: number;
  readonly raw: Raw;
  readonly seconds: number;
}

/**
 * Why there is no recording: the person or the phone does not allow it, or there is no microphone to be had.
 */
export type Silence = 'denied' | 'unavailable';

/** Why a recording ended: asked, a call or another program came between, or all parts are full. */
export type Ending = 'asked' | 'interrupted' | 'full';

export interface Listener {
  /** Resolves when the piece is kept. */
  readonly onPiece: (piece: Piece) => Promise<void>;
  /** After the last piece was kept. */
  readonly onEnd: (why: Ending) => void;
}

export interface Recording {
  /** Ends it; resolves when the last piece is kept. */
  readonly stop: () => Promise<void>;
}

/** The longest a part may be: a kill loses at most the one that runs. */
export const PART_SECONDS = 60;
