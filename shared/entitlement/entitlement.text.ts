/** The words for the status of a policy, for the person and for a desk. Unknown is never worded as a no. */
import type { RowStatus } from './entitlement';
import type { EntitledOne, EntitledRow } from './entitlement.contract';
import type { LedgerStatus } from './ledger-status';
import type { Theme } from '../fact/theme';
import { dayText } from '../calendar/day.text';
import { sampleText } from '../policy/policy.text';
import { beijingDay } from '../calendar/calendar';

export interface StandingWords {
  /** On the tag of a row. */
  readonly tag: string;
  /** The heading over the rows with this status. */
  readonly group: string;
  readonly tone: 'done' | 'due' | 'waiting' | 'info';
}

/** The words of each status, for the person. */
export const ledgerStatusText: Readonly<Record<LedgerStatus, StandingWords>> = {
  owed: { tag: '该享受，还没享受', group: '该享受，还没享受的', tone: 'due' },
  asked: { tag: '还差几个问题', group: '还差几个问题的', tone: 'waiting' },
  had: { tag: '正在享受', group: '正在享受的', tone: 'done' },
  may: { tag: '可以享受', group: '随时能用的', tone: 'done' },
  local: { tag: '当地标准待确认', group: '等当地定标准的', tone: 'waiting' },
  declined: { tag: '说过不要', group: '说过不要的', tone: 'waiting' },
  no: { tag: '现在不符合', group: '现在不符合的', tone: 'waiting' },
};

/** What the questions of a theme are about, in plain words. */
export const themeText: Readonly<Record<Theme, string>> = {
  self: '残疾人证和身体',
  home: '家里和住房',
  benefits: '补贴和保险',
  health: '康复和照顾',
  school: '上学',
  work: '干活挣钱',
  outside: '出门、文体和维权',
};

/** How many questions are left, in words. */
export function leftText(left: number): string {
  return `还有 ${left} 个问题`;
}

const ledgerText: Readonly<Record<RowStatus, string>> = {
  had: '已享',
  owed: '应享未享',
  asked: '待核',
  declined: '本人放弃',
};

const witnessText: Readonly<Record<NonNullable<EntitledRow['had']>['by'], string>> = {
  self: '本人说的',
  proxy: '家里人说的',
  post: '干部记的，本人说的',
  request: '办好了，本人满意',
  list: '发放名单上有',
};

/** One change of a status, in words for a cadre: 应享未享，逐条看过. */
export function pastText({ status, by }: EntitledOne['past'][number]): string {
  const now = status === null ? '不再列在台账上' : ledgerText[status];
  if (by === 'rules') return `${now}，逐条看过`;
  // A solved request proves that the person has the policy; any other change by a request is one that the
  // person asked for.
  return `${now}，${by === 'request' && status !== 'had' ? '本人提出' : witnessText[by]}`;
}

/**
 * What comes next with one policy, in a sentence; null where the tag says everything.
 * @param now the server's time, UTC
 */
export function nextText(
  { status, questions, had, pursued, sample }: EntitledRow,
  now: string,
): string | null {
  const who = pursued?.by ?? '村里';
  const until = pursued?.due ? `${dayText(beijingDay(pursued.due), beijingDay(now))}前` : '';
  switch (status) {
    case 'owed':
      if (pursued === null) return '还没有人在办。点开，请人帮着办。';
      return pursued.requestId === null
        ? `${who}会来帮着办，${until}给回音。`
        : `${who}在帮着办，${until}给回音。`;
    case 'asked':
      if (questions === 0) return '要等村里来看过，才清楚。不用您做什么。';
      return questions === 1 ? '再答 1 个问题，就清楚了。' : `还差 ${questions} 个问题。`;
    case 'had':
      if (pursued === null) return had === null ? null : `${witnessText[had.by]}。`;
      return `${who}在帮着查，${until}给回音。`;
    case 'local':
      return '要等当地先说清楚，现在不用做什么。';
    case 'may':
      return sample ? `${sampleText}。` : null;
    case 'declined':
    case 'no':
      return null;
  }
}
