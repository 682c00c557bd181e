/**
 * The words for reconciliation (数据比对), for supervisors: how far it has come, what the kinds of discrepancy
 * are, why there is one, and what to do with a file that cannot be read.
 */
import type { DiscrepancyView, ReconciliationView } from './reconciliation.contract';
import type {
  DiscrepancyKind,
  DiscrepancyReason,
  ReconciliationState,
  UnreadableReason,
} from './reconciliation';
import { beijingDay } from '../calendar/calendar';
import { dayText } from '../calendar/day.text';

/** What each kind of discrepancy is called, and what it means. */
export const discrepancyText: Readonly<
  Record<DiscrepancyKind, { readonly name: string; readonly what: string }>
> = {
  owed: { name: '应享未享', what: '登记里该享受，名单上没有。已经在村里的待办里。' },
  notDue: { name: '享而不符', what: '名单上有，看来不该有。先查清楚，不会停发。' },
  differs: { name: '信息不一致', what: '名单上的和登记的对不上。请核对。' },
  unknown: { name: '查无此人', what: '名单上有，本辖区登记里没有。请核对。' },
};

export const reconciliationStateText: Readonly<
  Record<ReconciliationState, { readonly word: string; readonly tone: 'waiting' | 'done' | 'late' }>
> = {
  waiting: { word: '等着读名单', tone: 'waiting' },
  reconciling: { word: '正在比对', tone: 'waiting' },
  done: { word: '比对完了', tone: 'done' },
  unreadable: { word: '读不出来', tone: 'late' },
};

/** What to do about a file that cannot be used. */
export const unreadableText: Readonly<Record<UnreadableReason, string>> = {
  gone: '文件没有传到。请再选一次文件。',
  tooLarge: '文件太大。请只留姓名和身份证号两列，再传一次。',
  oldOrLocked: '这是旧版 Excel 文件，或者加了密码。请另存为不加密码的 .xlsx，再传一次。',
  noTable: '这不像表格。请用 Excel 打开看看，另存为 .xlsx，再传一次。',
  noName: '没找到“姓名”这一列。请看看第一行。',
  noNumber: '没找到“身份证号”这一列。请看看第一行。',
  digitsLost: '身份证号后几位丢了。请把这一列设成“文本”，重新导出，再传一次。',
  noRows: '名单上一个人也没有。请看看是不是选错了文件。',
  tooManyRows: '名单超过 2 万人。请分成几份，一份一份传。',
  otherPlace: '名单上多半的人不在本辖区。请看看是不是别处的名单。',
  stopped: '没有比完。请另存为 .xlsx，再传一次。',
};

const reasonText: Readonly<Record<Exclude<DiscrepancyReason, 'name'>, string>> = {
  verdict: '按现在的情况不符合',
  died: '那天以前已经过世',
  declined: '本人说过不要',
};

/**
 * Where on the list a discrepancy is, why there is one, and until when it is looked into.
 * @param now the server's time, UTC
 */
export function discrepancyDetail({ line, reason, listedName, due }: DiscrepancyView, now: string): string {
  const why =
    listedName !== null
      ? `名单上叫${listedName}`
      : reason === null || reason === 'name'
        ? null
        : reasonText[reason];
  const until = due === null ? null : `${dayText(beijingDay(due), beijingDay(now))}前办`;
  return [line === null ? null : `第 ${line} 行`, why, until].filter((part) => part !== null).join('，');
}

/** One list in a sentence, for the page that shows all lists. */
export function countsText({
  people,
  counts,
  state,
}: Pick<ReconciliationView, 'people' | 'counts' | 'state'>): string {
  if (counts === null || people === null) return reconciliationStateText[state].word;
  return `${people} 人。应享未享 ${counts.owed}，享而不符 ${counts.notDue}，信息不一致 ${counts.differs}，查无此人 ${counts.unknown}。`;
}
