/** The state of the person's own request in one sentence: what changed last and what comes next. */
import { beijingDay } from '../../shared/calendar/calendar';
import { dayText } from '../../shared/calendar/day.text';
import type { OwnRow } from '../../shared/request/request.contract';
import type { Tone } from '../ui/tone';

/**
 * 李国华已受理，11月27日（周五）前给您回音.
 * @param you what the reader calls the person: 您, or the person's name
 * @param now the server's time of the row, UTC
 * @param hasTag whether a label beside it tells the state (`stateTag`), so that the sentence does not tell it again
 */
export function statusText(
  { state, end, cadre, due, pausedUntil }: OwnRow,
  you: string,
  now: string,
  hasTag = false,
): string {
  const who = cadre ?? '残联';
  const day = due === null ? null : dayText(beijingDay(due), beijingDay(now));
  switch (state) {
    case 'waiting':
      return day === null ? `等${who}受理，上一级已经在催` : `等${who}受理，${day}前联系${you}`;
    case 'working':
      if (day !== null) return `${who}已受理，${day}前给${you}回音`;
      return pausedUntil === undefined
        ? hasTag
          ? `上一级已经在催${who}`
          : `${who}正在办，上一级已经在催`
        : `先停一停，${dayText(beijingDay(pausedUntil), beijingDay(now))}接着办`;
    case 'answered':
      return hasTag ? `${who}答复了` : `${who}答复了，请您看看`;
    case 'closed':
      return hasTag && (end === 'satisfied' || end === null) ? `${you}说满意` : endSentence(end, you);
  }
}

/** The state of the person's own request as a label in a list. */
export function stateTag({ state, end }: OwnRow): { tone: Tone; words: string } {
  if (state === 'answered') return { tone: 'due', words: '请您看看' };
  if (state === 'closed')
    return end === 'satisfied' ? { tone: 'done', words: '办完了' } : { tone: 'waiting', words: '结束了' };
  return { tone: 'info', words: state === 'waiting' ? '已收到' : '正在办' };
}

function endSentence(end: OwnRow['end'], you: string): string {
  switch (end) {
    case 'satisfied':
    case null:
      return `办完了，${you}说满意`;
    case 'unrated':
      return '先记为办完。没办好，再找我们';
    case 'withdrawn':
      return `${you}说不用办了，需要可以再提`;
    case 'deferred':
      return `暂时做不到，以后能办了再找${you}`;
  }
}
