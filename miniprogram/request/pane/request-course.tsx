import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import type { RequestView } from '../../../shared/request/request.contract';
import { outcomeText, ratingText } from '../../../shared/request/request.text';
import type { Stop } from '../../ui/course/course';
import { Course } from '../../ui/course/course';

type Line = RequestView['timeline'][number];

/** What a line of the history is on the course; null for one that moves nothing. */
function wordOf({ kind, outcome, rating }: Line): string | null {
  switch (kind) {
    case 'submitted':
      return '提出';
    case 'accepted':
      return '受理';
    case 'transferTaken':
      return '转到';
    case 'reassigned':
      return '改派';
    case 'escalated':
      return '上报';
    case 'answered':
      return outcome === null ? '答复' : `答复：${outcomeText[outcome].cadre}`;
    case 'rated':
      return rating === null ? '评价' : ratingText[rating];
    case 'reopened':
      return '请再办';
    case 'withdrawn':
      return '本人撤回';
    case 'woken':
      return '到日子再办';
    default:
      return null;
  }
}

/** Who did it, or where it went: a deadline did what nobody did. */
function whoOf({ kind, by, post }: Line): string {
  return (kind === 'transferTaken' || kind === 'reassigned' ? post : by) ?? '时限到了';
}

/**
 * The stops of a request, in their order. To whom it came at first is no event: it is whoever did the first thing for a
 * post, or whoever has it now.
 */
function stopsOf({ timeline, state, cadre }: RequestView, now: string): Stop[] {
  const day = (at: string): string => dayText(beijingDay(at), beijingDay(now));
  const stops = timeline.flatMap((line, index): Stop[] => {
    const word = wordOf(line);
    return word === null ? [] : [{ id: String(index), word, who: whoOf(line), when: day(line.at) }];
  });
  const [first, ...later] = stops;
  if (first === undefined) return [];
  const has = cadre.name ?? cadre.title;
  const came = timeline.find(({ side }) => side === 'post')?.by ?? has;
  const isOpen = state === 'waiting' || state === 'working';
  const begun: Stop = { id: 'came', word: '分到', who: came, when: first.when };
  const all = [first, begun, ...later];
  const last = all.at(-1) ?? begun;
  return isOpen ? [...all.slice(0, -1), { ...last, now: true }] : all;
}

/** The course a request took: who had it when. */
export function RequestCourse({ request, now }: { request: RequestView; now: string }): ReactNode {
  return <Course label="这件事走过的路" stops={stopsOf(request, now)} />;
}
