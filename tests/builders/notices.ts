/** Reading notices in tests. */
import type { Notice } from '../../shared/notification/notification';
import type { NoticeRow } from '../../shared/notification/notification.contract';

/** The request a notice is of; null where it is of a person alone. */
export function requestOf(notice: Notice | NoticeRow): string | null {
  return 'requestId' in notice ? notice.requestId : null;
}
