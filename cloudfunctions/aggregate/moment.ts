/** What every change is given besides what it is about. */
import type { Sealer } from '../lib/seal';
import type { CarryOut } from './effects';

/** When something is done, with which keys, and who carries out what it causes. */
export interface Moment {
  /** UTC, ISO. */
  readonly now: string;
  readonly sealer: Sealer;
  readonly carryOut: CarryOut;
}
