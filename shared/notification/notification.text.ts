/** The words of a notice, made on the phone from its code. */
import { titleText } from '../request/request.text';
import type { NoticeRow } from './notification.contract';

/** Title and what to do next. */
export interface NoticeWords {
  readonly title: string;
  readonly detail: string;
}

/** What a notice says to its reader, as a person or as the one on a post. */
export function noticeWords({
  code,
  category,
  name,
}: Pick<NoticeRow, 'code' | 'category' | 'name'>): NoticeWords {
  const matter = category === null ? '' : titleText[category];
  switch (code) {
    case 'claimConfirmed':
      return { title: '对上了，是您本人', detail: `${name}的登记和这个手机连上了。` };
    case 'claimRefused':
      return { title: '这次没有对上', detail: '请到村里或社区，当面办。' };
    case 'claimedByOther':
      return { title: '有人说您的登记是他的', detail: '如果不是您让办的，请打开说一声。' };
    case 'heldElsewhere':
      return { title: `${name}的登记换了手机`, detail: '这个手机不再连着。' };
    case 'grantGiven':
      return { title: '代办说好了', detail: `${name}的事，有人可以替着办了。` };
    case 'grantEnded':
      return { title: '代办结束了', detail: `${name}的事，不再由这位代办。` };
    case 'grantEnding':
      return { title: '代办快到期了', detail: `${name}的代办，到期前可以续上。` };
    case 'cardHanded':
      return { title: '有一张卡交给您保管', detail: `${name}的卡。拿到了，请打开点一下。` };
    case 'cardTaken':
      return { title: '他说卡收到了', detail: '在他那里保管。打开看看。' };
    case 'cardGivenBack':
      return { title: '他说卡还给您了', detail: '拿到了，请打开点一下。' };
    case 'cardBack':
      return { title: '卡还清了', detail: `${name}说卡已经拿到。` };
    case 'owedFound':
      return { title: '有一样您能享受，还没享受', detail: `${name}的。打开看看是什么，谁在办。` };
    case 'received':
      return { title: '您提的事已收到', detail: `${matter}。办事的人会联系您。` };
    case 'accepted':
      return { title: '有人受理了', detail: `${matter}。打开看看谁在办。` };
    case 'progressed':
      return { title: '有回音了', detail: `${matter}。打开看看。` };
    case 'answered':
      return { title: '有答复了', detail: `${matter}。看看满意不满意。` };
    case 'askedBack':
      return { title: '想问您一句话', detail: `${matter}。打开看看，回一句就行。` };
    case 'replyCorrected':
      return { title: '答复改了几个字', detail: `${matter}。请看改过的。` };
    case 'transferred':
      return { title: '换了人来办', detail: `${matter}。打开看看现在谁在办。` };
    case 'paused':
      return { title: '先停一停', detail: `${matter}。打开看看为什么，到哪天。` };
    case 'resumed':
      return { title: '又接着办了', detail: `${matter}。打开看看新的日子。` };
    case 'extended':
      return { title: '要晚几天', detail: `${matter}。打开看看为什么，到哪天。` };
    case 'reassigned':
      return { title: '上级换了人来办', detail: `${matter}。打开看看现在谁在办。` };
    case 'redated':
      return { title: '日子往后挪了', detail: `${matter}。放假安排出来了，打开看看新的日子。` };
    case 'woken':
      return { title: '以前没办成的事又开始办了', detail: `${matter}。会再联系您。` };
    case 'redone':
      return { title: '已请上一级再办', detail: `${matter}。换了人，会再联系您。` };
    case 'askRating':
      return { title: '办得怎么样', detail: `${matter}。请您说一声。` };
    case 'lapsed':
      return { title: '先记为未评价', detail: `${matter}。没办好可以再提。` };
    case 'escalated':
      return { title: '到期没办完', detail: `${matter}。上一级已在督促。` };
    case 'new':
      return { title: '新诉求', detail: `${name}：${matter}` };
    case 'danger':
      return { title: '有人有危险，请马上联系', detail: `${name}：${matter}` };
    case 'added':
      return { title: '本人又补充了', detail: `${name}：${matter}` };
    case 'nudged':
      return { title: '本人催了一下', detail: `${name}：${matter}` };
    case 'nudgedBelow':
      return { title: '本人又催了，请过问', detail: `${name}：${matter}` };
    case 'corrected':
      return { title: '本人改了说法', detail: `${name}：${matter}` };
    case 'offered':
      return { title: '有诉求想转给您，请回话', detail: `${name}：${matter}` };
    case 'taken':
      return { title: '对方接下了', detail: `${name}：${matter}` };
    case 'refused':
      return { title: '对方没有接，还在您这里', detail: `${name}：${matter}` };
    case 'helping':
      return { title: '请您协办', detail: `${name}：${matter}` };
    case 'given':
      return { title: '诉求转到您这里了', detail: `${name}：${matter}` };
    case 'takenAway':
      return { title: '上级改派给别人了', detail: `${name}：${matter}` };
    case 'prolonged':
      return { title: '上级同意延期', detail: `${name}：${matter}` };
    case 'urged':
      return { title: '上级催办', detail: `${name}：${matter}` };
    case 'wokenUp':
      return { title: '暂时做不到的事到日子了', detail: `${name}：${matter}` };
    case 'redo':
      return { title: '群众请上一级再办', detail: `${name}：${matter}` };
    case 'movedUp':
      return { title: '已转上一级再办', detail: `${name}：${matter}` };
    case 'withdrawn':
      return { title: '本人说不用办了', detail: `${name}：${matter}` };
    case 'rated':
      return { title: '收到评价', detail: `${name}：${matter}` };
    case 'warned':
      return { title: '快到期了', detail: `${name}：${matter}` };
    case 'overdue':
      return { title: '已逾期，上级在督办', detail: `${name}：${matter}` };
    case 'supervise':
      return { title: '下级逾期，请督办', detail: `${name}：${matter}` };
  }
}
