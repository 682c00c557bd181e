/**
 * What follows where nobody reads an answer: a text message to the person's own number after some hours, and at the end of
 * the next working day a cadre (未送达). That WeChat has accepted a message only lengthens the wait.
 */
import type { Instant } from '../calendar/calendar';
import { hoursAfter } from '../calendar/calendar';
import type { AccessNeed } from '../person/access';
import { texting } from '../settings';
import type { Notice, NoticeContent } from './notification';
import { afterQuiet } from './quiet-hours';
import { urgencyOf } from './routing';

/** When a notice that nobody has read becomes a text message; of danger at once, at any hour. */
export function textAt(notice: NoticeContent & Pick<Notice, 'at' | 'push'>): Instant {
  if (urgencyOf(notice) === 'danger') return notice.at;
  const hours = notice.push.state === 'accepted' ? texting.afterHoursPushed : texting.afterHours;
  return afterQuiet(hoursAfter(notice.at, hours));
}

/**
 * Whether the person gets text messages: not where the family passes everything on (家属转达) and is told itself.
 * @param isFamilyTold whether somebody who acts for the person is told besides
 */
export function isTexted(needs: readonly AccessNeed[], isFamilyTold: boolean): boolean {
  return !(needs.includes('relay') && isFamilyTold);
}

/** A request's number in a text message; for whoever hears it (读屏) digit by digit, because a voice reads it as one. */
export function numberInText(number: string, needs: readonly AccessNeed[]): string {
  return needs.includes('screenReader') ? Array.from(number).join(' ') : number;
}
