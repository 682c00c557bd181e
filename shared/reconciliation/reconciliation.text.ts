/**
 * The words for reconciliation (数据比对), for supervisors: how far it has come, what the kinds of discrepancy
 * are, why there is one, and what to do with a file that cannot be read.
 */
import type { DiscrepancyView, ReconciliationView } from './reconciliation.contract';
import { discrepancyKinds } from './reconciliation';
import type {
  DiscrepancyKind,
  DiscrepancyReason,
  ReconciliationState,
  UnreadableReason,
} from './reconciliation';
import type { Heading, LeftOutReason, Place, RemarkKind, RowsOf, SheetReading } from '../table/reading';
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
  unmatched: { name: '对不上', what: '号码登记里没有，或者名字不一样。上一级看过才分得开。' },
};

export const reconciliationStateText: Readonly<
  Record<ReconciliationState, { readonly word: string; readonly tone: 'waiting' | 'due' | 'done' | 'late' }>
> = {
  waiting: { word: '等着读名单', tone: 'waiting' },
  understood: { word: '等您看一眼', tone: 'due' },
  confirmed: { word: '等着比对', tone: 'waiting' },
  reconciling: { word: '正在比对', tone: 'waiting' },
  done: { word: '比对完了', tone: 'done' },
  unreadable: { word: '没有比', tone: 'late' },
};

/** What to do about a file that cannot be used. */
export const unreadableText: Readonly<Record<UnreadableReason, string>> = {
  gone: '文件没有传到。请再选一次文件。',
  tooLarge: '文件太大。请删掉表格下面的空行，只留姓名和身份证号两列，再传一次。',
  oldOrLocked: '这是旧版 Excel 文件，或者加了密码。请另存为不加密码的 .xlsx，再传一次。',
  noTable: '这不像表格。请用 Excel 打开看看，另存为 .xlsx，再传一次。',
  noName: '没找到“姓名”这一列。请在表头写上“姓名”，再传一次。',
  noNumber: '没找到“身份证号”这一列。请在表头写上“身份证号”，再传一次。',
  hidden: '名单在藏起来的表里。请取消隐藏，再传一次。',
  masked: '身份证号打了星号，认不出是谁。请导出完整的号码，再传一次。',
  oneBirthday: '太多人的身份证号是同一个地方、同一天生日。请看看名单是不是真的。',
  digitsLost: '身份证号后几位丢了。请把这一列设成“文本”，重新导出，再传一次。',
  noRows: '名单上一个人也没有。请看看是不是选错了文件。',
  tooManyRows: '名单超过 2 万人。请分成几份，一份一份传。',
  otherPlace: '名单上多半的人不在本辖区。请看看是不是别处的名单。',
  stopped: '没有比完。请另存为 .xlsx，再传一次。',
  withdrawn: '交名单的人说先不比了。文件已经销毁。',
  unconfirmed: '读好以后没有人点“开始比对”。文件已经销毁，请再传一次。',
};

const reasonText: Readonly<Record<Exclude<DiscrepancyReason, 'name'>, string>> = {
  verdict: '按现在的情况不符合',
  died: '那天以前已经过世',
  declined: '本人说过不要',
};

/** A row of a file in words. */
export function rowText({ sheet, line }: Place): string {
  return sheet === '' ? `第 ${line} 行` : `“${sheet}”表第 ${line} 行`;
}

/** Which columns of a sheet were read. */
export function columnsText({ columns, isMapped }: SheetReading): string {
  const pairs = columns.map(({ name, number }) => `“${headingText(name)}”和“${headingText(number)}”`);
  return `按${pairs.join('、')}读的${isMapped ? '，这两列是选过的' : ''}`;
}

const leftOutText: Readonly<Record<LeftOutReason, string>> = {
  noNumber: '有名字，没有身份证号，没有算',
  same: '同一个人又出现一次，只算一次',
  above: '在表头上面，没有算',
  foot: '是合计、审核人这样的行，没有算',
  head: '是重复的表头，没有算',
};

const remarkText: Readonly<Record<RemarkKind, string>> = {
  twice: '号码和前面的一样，名字不一样',
  old: '是 15 位的老号码，按 18 位的比',
  wrong: '号码写得不对，登记里查不到',
};

/** Some rows, and what is to be said about them: 3 行（第 5、6、9 行）有名字，没有身份证号，没有算. */
export function rowsText({ kind, count, places }: RowsOf<LeftOutReason | RemarkKind>): string {
  const words = { ...leftOutText, ...remarkText }[kind];
  const bySheet = new Map<string, number[]>();
  for (const { sheet, line } of places) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), line]);
  const named = [...bySheet].map(
    ([sheet, lines]) => `${sheet === '' ? '' : `“${sheet}”表`}第 ${lines.join('、')} 行`,
  );
  return `${count} 行${words}：${named.join('，')}${count > places.length ? '等' : ''}`;
}

/** A column of a table: B 列 监护人 / 姓名. */
export function headingText({ column, words }: Heading): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const over = Math.floor(column / letters.length);
  const letter = `${over === 0 ? '' : letters.charAt(over - 1)}${letters.charAt(column % letters.length)}`;
  return words === '' ? `${letter} 列` : `${letter} 列 ${words}`;
}

/**
 * Where on the list a discrepancy is, why there is one, and until when it is looked into.
 * @param now the server's time, UTC
 */
export function discrepancyDetail(
  { sheet, line, reason, listedName, due }: DiscrepancyView,
  now: string,
): string {
  const why =
    listedName !== null
      ? `名单上叫${listedName}`
      : reason === null || reason === 'name'
        ? null
        : reasonText[reason];
  const until = due === null ? null : `${dayText(beijingDay(due), beijingDay(now))}前办`;
  return [line === null ? null : rowText({ sheet, line }), why, until]
    .filter((part) => part !== null)
    .join('，');
}

/** One list in a sentence, for the page that shows all lists. */
export function countsText({
  people,
  counts,
  state,
}: Pick<ReconciliationView, 'people' | 'counts' | 'state'>): string {
  if (counts === null || people === null) return reconciliationStateText[state].word;
  const found = discrepancyKinds.map((kind) => `${discrepancyText[kind].name} ${counts[kind]}`);
  return `${people} 人。${found.join('，')}。`;
}
