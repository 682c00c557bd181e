/**
 * What both recorders guarantee: sound comes in parts that can each be played, and a part is handed over as
 * soon as there is any of it.
 */
import type { Raw } from '../raw';

/** A part as recorded so far. The same part comes again as it grows; `seconds` is its length. */
export interface Piece {
  readonly part: number;
  readonly raw: Raw;
  readonly seconds: number;
}

/**
 * Why a recording ended: it was asked to, a call or another program interrupted it, or all parts are full.
 */
export type Ending = 'asked' | 'interrupted' | 'full';

export interface Listener {
  /** Resolves when the piece is kept. */
  readonly onPiece: (piece: Piece) => Promise<void>;
  /** Called after the last piece was kept. */
  readonly onEnd: (why: Ending) => void;
}

export interface Recording {
  /** Ends the recording; resolves when the last piece is kept. */
  readonly stop: () => Promise<void>;
}

/** The longest a part may be, in seconds: a program that is killed loses at most the part being recorded. */
export const PART_SECONDS = 60;
