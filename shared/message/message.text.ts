/** The words of a notice, made on the phone from its code. */
import { titleText } from '../request/request.text';
import type { MessageRow } from './message.contract';

/** Title and what to do next. */
export interface NoticeWords {
  readonly title: string;
  readonly detail: string;
}

/** What a notice says to its reader, as a person or as the one on a post. */
export function noticeWords({ code, category, name }: Pick<MessageRow, 'code' | 'category' | 'name'>): NoticeWords {
  const matter = titleText[category];
  switch (code) {
    case 'received':
      return { title: '您提的事已收到', detail: `${matter}。办事的人会联系您。` };
    case 'accepted':
      return { title: '有人受理了', detail: `${matter}。打开看看谁在办。` };
    case 'progressed':
      return { title: '有回音了', detail: `${matter}。打开看看。` };
    case 'answered':
      return { title: '有答复了', detail: `${matter}。看看满意不满意。` };
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
