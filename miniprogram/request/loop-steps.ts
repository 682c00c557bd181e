/** The progress sign 提出 → 受理 → 答复 → 满意, filled in for one request. */
import type { RequestView } from '../../shared/request/request.contract';
import { endText } from '../../shared/request/request.text';
import type { Step } from '../ui/steps/steps';

const words = ['提出', '受理', '答复', '满意'] as const;
const now = { waiting: 1, working: 2, answered: 3 } as const;

/** The steps of a request. An end other than 满意 is shown with its own word and an open ring. */
export function loopSteps({ state, end, timeline }: Pick<RequestView, 'state' | 'end' | 'timeline'>): Step[] {
  if (state !== 'closed')
    return words.map((word, index) => ({
      word,
      state: index < now[state] ? 'done' : index === now[state] ? 'now' : 'next',
    }));
  if (end === 'satisfied' || end === null) return words.map((word) => ({ word, state: 'done' }));
  const reached = timeline.some(({ kind }) => kind === 'answered')
    ? 3
    : timeline.some(({ kind }) => kind === 'accepted')
      ? 2
      : 1;
  return [
    ...words.slice(0, reached).map((word) => ({ word, state: 'done' as const })),
    { word: endText[end], state: 'open' },
  ];
}
