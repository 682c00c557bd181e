/** How one's own request stands, in a sentence: what changed and what comes next. */
import { beijingDay } from '../shared/calendar/calendar';
import { dayText } from '../shared/calendar/day.text';
import type { OwnRow } from '../shared/request/request.contract';
import { endText, stateText } from '../shared/request/request.text';

/** 李国华已受理，11月27日（周五）前给您回音. @param now the server's time of the row, UTC */
export function standing({ state, end, cadre, due }: OwnRow, now: string): string {
  const who = cadre ?? '残联';
  const day = due === null ? null : dayText(beijingDay(due), beijingDay(now));
  switch (state) {
    case 'waiting':
      return day === null ? `等${who}受理，已经在催` : `等${who}受理，${day}前联系您`;
    case 'working':
      return day === null ? `${who}正在办，已经在催` : `${who}已受理，${day}前给您回音`;
    case 'answered':
      return `${who}答复了，请您看看`;
    case 'closed':
      return end === null ? stateText.closed.resident : endText[end];
  }
}
