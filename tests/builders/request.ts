/** Requests for tests of the rules: made through the same door as real ones, `open` and `fold`. */
import { linked } from '../../cloudfunctions/lib/chain';
import { holidays } from '../../shared/calendar/calendar';
import type { Circumstances, Command } from '../../shared/request/decide';
import { decide } from '../../shared/request/decide';
import { duesFor } from '../../shared/request/clocks';
import { fold, open } from '../../shared/request/fold';
import type { Category, Decided, Request } from '../../shared/request/request';

export const ladder = ['town:chair', 'county:rehabilitation', 'county:chair', 'prefecture:chair', 'province:chair'];

/** A request of 赵淑芬 on her village's liaison, submitted by herself. */
export function aRequest({ category = 'device', danger = false, at = '2026-11-20T01:12:00.000Z' }: { category?: Category; danger?: boolean; at?: string } = {}): Request {
  const submitted: Decided = {
    kind: 'submitted',
    id: 'submit',
    digest: 'd',
    at,
    by: { kind: 'self', account: 'zhao', name: '赵淑芬' },
    opening: { number: '2611201234567', personId: 'p1', name: '赵淑芬', place: '红旗镇阳光村', path: ['23', '2306', '230623', '230623101', '230623101001'], category, danger, contact: { channel: 'phone', when: 'any' }, photos: [] },
    words: '',
    post: 'village:liaison',
    ladder,
    because: { rule: 'nearest', skipped: [] },
    dues: duesFor(category, danger, at, holidays),
  };
  return open('r1', linked('', submitted));
}

const cadre: Circumstances['by'] = { kind: 'post', account: 'li', name: '李国华', post: 'village:liaison', title: '专职委员' };
const person: Circumstances['by'] = { kind: 'self', account: 'zhao', name: '赵淑芬' };

/** What a command of the person or of the responsible cadre decides. */
export function decided(request: Request, command: Command, now: string): ReturnType<typeof decide> {
  const ofPerson = command.verb === 'withdraw' || command.verb === 'rate' || command.verb === 'reopen';
  const by = ofPerson ? person : cadre;
  return decide(request, command, { id: `c${request.version}`, digest: 'd', now, by, relations: [ofPerson ? 'self' : 'responsible'], calendar: holidays });
}

/** The request after one decided event. */
export function after(request: Request, event: Decided): Request {
  return fold(request, linked(request.events.at(-1)?.link ?? '', event));
}

/** The request after a command that must be allowed. Throws what refused it. */
export function afterCommand(request: Request, command: Command, now: string): Request {
  const decision = decided(request, command, now);
  if ('refused' in decision) throw new Error(`${command.verb} was refused: ${decision.refused}`);
  return after(request, decision.event);
}
