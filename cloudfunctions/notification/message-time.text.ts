/** A time as WeChat takes it in a message. */
import dayjs from 'dayjs';
import { beijingDay } from '../../shared/calendar/calendar';
import { clockText } from '../../shared/calendar/day.text';

/** The Beijing day and time of an instant: 2026年11月20日 09:12. */
export function messageTime(at: string): string {
  return `${dayjs(beijingDay(at)).format('YYYY年M月D日')} ${clockText(at).padStart(5, '0')}`;
}
