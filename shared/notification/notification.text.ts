/** The words of a notice, made on the phone from its code. */
import type { LedgerNoticeCode } from '../entitlement/entitlement';
import type { RecordNoticeCode } from '../person/person';
import type { Category } from '../need/need';
import type { PersonNoticeCode, PostNoticeCode } from '../request/request';
import type { RowAbout } from '../request/about/about.contract';
import { aboutText } from '../request/about/about.text';
import { titleText } from '../need/need.text';

/** What has happened, and what to do next; empty where that is plain. */
export interface NoticeWords {
  readonly title: string;
  readonly detail: string;
}

/** What the words of a notice are made from. */
export type NoticeArgs =
  | { readonly kind: 'person'; readonly code: PersonNoticeCode; readonly about: RowAbout }
  | {
      readonly kind: 'post';
      readonly code: PostNoticeCode;
      readonly category: Category;
      readonly name: string;
    }
  | { readonly kind: 'record'; readonly code: RecordNoticeCode; readonly name: string }
  | { readonly kind: 'ledger'; readonly code: LedgerNoticeCode; readonly name: string };

/** About a request, to the person or a proxy who reads for them. */
const personText: Readonly<Record<PersonNoticeCode, NoticeWords>> = {
  received: { title: '事情收到了', detail: '办事的人会来联系。' },
  accepted: { title: '有人受理了', detail: '打开看看谁在办。' },
  progressed: { title: '有回音了', detail: '打开看看。' },
  answered: { title: '有答复了', detail: '看看满意不满意。' },
  askedBack: { title: '想问一句话', detail: '打开看看，回一句就行。' },
  replyCorrected: { title: '答复改了几个字', detail: '请看改过的。' },
  transferred: { title: '换了人来办', detail: '打开看看现在谁在办。' },
  paused: { title: '先停一停', detail: '打开看看为什么，到哪天。' },
  resumed: { title: '又接着办了', detail: '打开看看新的日子。' },
  extended: { title: '要晚几天', detail: '打开看看为什么，到哪天。' },
  reassigned: { title: '上级换了人来办', detail: '打开看看现在谁在办。' },
  redated: { title: '日子往后挪了', detail: '放假安排出来了，打开看看新的日子。' },
  woken: { title: '以前没办成的事又开始办了', detail: '会再来联系。' },
  redone: { title: '已请上一级再办', detail: '换了人，会再来联系。' },
  askRating: { title: '办得怎么样', detail: '请说一声。' },
  lapsed: { title: '先记为未评价', detail: '没办好可以再提。' },
  escalated: { title: '到期没办完', detail: '上一级正在催。' },
};

/** About a request, to the occupant of a post. */
const postText: Readonly<Record<PostNoticeCode, string>> = {
  new: '新诉求',
  danger: '有人有危险，请马上联系',
  added: '本人又补充了',
  nudged: '本人催了一下',
  nudgedBelow: '本人又催了，请过问',
  corrected: '本人改了说法',
  offered: '有诉求想转给您，请回话',
  taken: '转办的有人接下了',
  refused: '转办的没有接，还在您这里',
  helping: '请您协办',
  given: '诉求转到您这里了',
  takenAway: '上级改派给别人了',
  prolonged: '上级同意延期',
  urged: '上级催办',
  wokenUp: '暂时做不到的事到日子了',
  redo: '群众请上一级再办',
  movedUp: '已转上一级再办',
  withdrawn: '本人说不用办了',
  rated: '收到评价',
  warned: '快到期了',
  overdue: '已逾期，上级在督办',
  supervise: '下级逾期，请督办',
};

/** About a person's record, with the person's name. */
const recordText: Readonly<Record<RecordNoticeCode, (name: string) => NoticeWords>> = {
  claimConfirmed: (name) => ({ title: '对上了，是您本人', detail: `${name}的登记和这个手机连上了。` }),
  claimRefused: () => ({ title: '这次没有对上', detail: '请到村里或社区，当面办。' }),
  claimedByOther: () => ({ title: '有人说您的登记是他的', detail: '如果不是您让办的，请打开说一声。' }),
  heldElsewhere: (name) => ({ title: `${name}的登记换了手机`, detail: '这个手机不再连着。' }),
  grantGiven: (name) => ({ title: '代办说好了', detail: `${name}的事，有人可以替着办了。` }),
  grantEnded: (name) => ({ title: '代办结束了', detail: `${name}的事，不再由这位代办。` }),
  grantEnding: (name) => ({ title: '代办快到期了', detail: `${name}的代办，到期前可以续上。` }),
  cardHanded: (name) => ({ title: '有一张卡交给您保管', detail: `${name}的卡。拿到了，请打开点一下。` }),
  cardTaken: () => ({ title: '他说卡收到了', detail: '在他那里保管。打开看看。' }),
  cardGivenBack: () => ({ title: '他说卡还给您了', detail: '拿到了，请打开点一下。' }),
  cardBack: (name) => ({ title: '卡还清了', detail: `${name}说卡已经拿到。` }),
};

/** About what is owed to a person, with their name. */
const ledgerText: Readonly<Record<LedgerNoticeCode, (name: string) => NoticeWords>> = {
  owedFound: (name) => ({ title: '有一样该享受，还没享受', detail: `${name}的。打开看看是什么，谁在办。` }),
};

/** What a notice is about: a request, with the person's name for a post; null for one about a person alone. */
export function matterOf(notice: NoticeArgs): string | null {
  switch (notice.kind) {
    case 'person':
      return aboutText(notice.about);
    case 'post':
      return `${notice.name}：${titleText[notice.category]}`;
    case 'record':
    case 'ledger':
      return null;
  }
}

/** What has happened to a request, in the few words that may stand on a lock screen. */
export function noticeTitle(code: PersonNoticeCode): string {
  return personText[code].title;
}

/** What a cadre is told of a request, in the few words that may stand on a lock screen. */
export function postNoticeTitle(code: PostNoticeCode): string {
  return postText[code];
}

/** What has happened, and what to do next. */
export function noticeWords(notice: NoticeArgs): NoticeWords {
  switch (notice.kind) {
    case 'person':
      return personText[notice.code];
    case 'post':
      return { title: postText[notice.code], detail: '' };
    case 'record':
      return recordText[notice.code](notice.name);
    case 'ledger':
      return ledgerText[notice.code](notice.name);
  }
}
