/** The fields of a way's form, what the form still lacks, and how the way is carried out. */
import { isBlank } from '../../../shared/plain-text';
import type { Day } from '../../../shared/calendar/calendar';
import { addDays } from '../../../shared/calendar/calendar';
import { MAX_WORDS } from '../../../shared/request/request';
import type { RequestView } from '../../../shared/request/request.contract';
import { extension } from '../../../shared/settings';
import type { PageError } from '../../ui/error-summary/error-summary';
import type { RequestCommand } from '../use-request-command';
import { wrongWords } from '../reply/reply';
import type { Way } from './ways.text';
import { wayText } from './ways.text';

export interface Given {
  readonly words: string;
  readonly post: string;
  /** The id of the proxy's grant, where the way is about a proxy. */
  readonly grant: string;
  /** The last day of a pause. */
  readonly day: Day;
  /** Working days of an extension, as typed. */
  readonly days: string;
}

export const nothingGiven: Given = { words: '', post: '', grant: '', day: '', days: '' };

export const asksPost = (way: Way): boolean => way === 'offer' || way === 'help' || way === 'reassign';
export const asksProxy = (way: Way): way is 'hide' | 'show' => way === 'hide' || way === 'show';

function wrongText(way: Way, words: string): PageError[] {
  const field = wayText[way].words;
  if (field === null) return [];
  const fieldId = `${way}-words`;
  if (isBlank(words)) return [{ fieldId, words: field.missing }];
  if (way === 'correctReply') return wrongWords(fieldId, words);
  return Array.from(words.trim()).length > MAX_WORDS ? [{ fieldId, words: '写得太长了，请删短一些' }] : [];
}

function wrongDay(way: Way, day: Day, today: Day, daysLeft: number): PageError[] {
  if (way !== 'pause') return [];
  if (day <= today) return [{ fieldId: 'pause-day', words: '请选今天以后的一天' }];
  return day > addDays(today, daysLeft)
    ? [{ fieldId: 'pause-day', words: `最多还能停 ${daysLeft} 天，请选近一点的日子` }]
    : [];
}

function wrongDays(way: Way, days: string): PageError[] {
  const count = Number(days);
  return way === 'extend' && !(Number.isInteger(count) && count >= 1 && count <= extension.days)
    ? [{ fieldId: 'extend-days', words: `请写 1 到 ${extension.days} 之间的天数` }]
    : [];
}

/** What a form still lacks. @param daysLeft how long the request may still be paused, in days */
export function lacks(
  way: Way,
  { words, post, grant, day, days }: Given,
  today: Day,
  daysLeft: number,
): PageError[] {
  return [
    ...(asksPost(way) && post === '' ? [{ fieldId: `${way}-post`, words: '请选一个岗位' }] : []),
    ...(asksProxy(way) && grant === '' ? [{ fieldId: `${way}-grant`, words: '请选一个人' }] : []),
    ...wrongDay(way, day, today, daysLeft),
    ...wrongDays(way, days),
    ...wrongText(way, words),
  ];
}

/** Carries out a way whose form lacks nothing. */
export function carryOut(
  run: RequestCommand['run'],
  way: Way,
  { words, post, grant, day, days }: Given,
): Promise<RequestView | null> {
  switch (way) {
    case 'askBack':
      return run('request.askBack', { words });
    case 'correctReply':
      return run('request.correctReply', { words });
    case 'offer':
      return run('request.offer', { post, words });
    case 'help':
      return run('request.help', { post });
    case 'pause':
      return run('request.pause', { until: day, words });
    case 'resume':
      return run('request.resume', {});
    case 'hide':
      return run('request.hide', { grantId: grant });
    case 'show':
      return run('request.show', { grantId: grant });
    case 'refuse':
      return run('request.refuse', { words });
    case 'reassign':
      return run('request.reassign', { post, words });
    case 'extend':
      return run('request.extend', { days: Number(days), words });
    case 'urge':
      return run('request.urge', { words });
  }
}
