/** What was done and tried about who somebody is: written once, never changed. Nothing in it is a person's words or number. */
import type { Instant } from '../calendar/calendar';
import type { Act } from '../person/person';

export interface AuditEntry {
  readonly _id: string;
  readonly at: Instant;
  readonly act: Act | 'tried';
  /** Who did it; null for time. */
  readonly account: string | null;
  /** The person it was done to, or null. */
  readonly subject: string | null;
  /** Whom it was about besides: an account or a name. */
  readonly about: string | null;
}
