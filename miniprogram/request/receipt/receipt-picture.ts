import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import { discreetText } from '../../../shared/need/need.text';
import { grouped } from '../../../shared/request/number';
import type { RequestView } from '../../../shared/request/request.contract';
import { writtenNumber } from '../../ui/phone/group-number';
import type { CardPicture } from '../../ui/keep-as-picture/layout';
import { dueWords } from './due-words';
import { loopSteps } from '../loop-steps';

/**
 * A receipt as a picture, to be kept or passed to family. A picture travels: neither the person's name nor their
 * telephone stands on it, and what it is about in words that tell nothing of anybody's health or troubles.
 */
export function receiptPicture(
  request: Pick<
    RequestView,
    'number' | 'category' | 'cadre' | 'due' | 'danger' | 'state' | 'end' | 'timeline' | 'createdAt'
  >,
  now: string,
): CardPicture {
  const { cadre, number, category, createdAt } = request;
  const by = dueWords(request, '本人', now);
  return {
    sender: '问需响应',
    title: '这件事收到了',
    rows: [
      { term: '编号', value: grouped(number) },
      { term: '什么事', value: discreetText[category] },
      { term: '谁来办', value: cadre.name === null ? cadre.title : `${cadre.name}（${cadre.title}）` },
      ...(by === '' ? [] : [{ term: '什么时候', value: by }]),
      { term: '打电话问', value: writtenNumber(cadre.phone) },
    ],
    steps: loopSteps(request).map(({ word, state }) => ({ word, isDone: state === 'done' })),
    foot: `${dayText(beijingDay(createdAt), beijingDay(now))}提出。打电话时报编号就行。`,
  };
}
