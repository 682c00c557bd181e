/** Requests for tests of the rules: made through the same door as real ones, `open` and `fold`. */
import { linked } from '../../cloudfunctions/aggregate/hash-chain';
import { holidays } from '../../shared/calendar/shipped-calendar';
import type { Circumstances, Command } from '../../shared/request/decide';
import { decide } from '../../shared/request/decide';
import { duesFor } from '../../shared/request/clocks';
import { fold, open } from '../../shared/request/fold';
import type { Category, Decided, Request } from '../../shared/request/request';
import type { Relation, Verb } from '../../shared/request/transitions';

export const ladder = [
  'town:chair',
  'county:rehabilitation',
  'county:chair',
  'prefecture:chair',
  'province:chair',
];

/** A request of 赵淑芬 on her village's liaison, submitted by herself. */
export function aRequest({
  category = 'device',
  danger = false,
  at = '2026-11-20T01:12:00.000Z',
}: { category?: Category; danger?: boolean; at?: string } = {}): Request {
  const submitted: Decided = {
    kind: 'submitted',
    id: 'submit',
    digest: 'd',
    at,
    by: { kind: 'self', account: 'zhao', name: '赵淑芬' },
    opening: {
      number: '2611201234567',
      personId: 'p1',
      name: '赵淑芬',
      place: '红旗镇阳光村',
      path: ['23', '2306', '230623', '230623101', '230623101001'],
      category,
      policy: null,
      danger,
      contact: { channel: 'phone', when: 'any' },
      repeats: 0,
      against: null,
      petition: null,
    },
    entered: null,
    media: [],
    helpers: [],
    identifyBy: null,
    words: '',
    post: 'village:liaison',
    ladder,
    because: { rule: 'nearest', skipped: [] },
    dues: duesFor({ category, danger, repeats: 0 }, at, holidays),
  };
  return open('r1', linked('', submitted));
}

const cadre: Circumstances['by'] = {
  kind: 'post',
  account: 'li',
  name: '李国华',
  post: 'village:liaison',
  title: '专职委员',
};
const person: Circumstances['by'] = { kind: 'self', account: 'zhao', name: '赵淑芬' };

/** A final reply that solved it. */
export const solved = {
  verb: 'answer',
  outcome: 'solved',
  words: 's',
  cause: null,
  wake: null,
} as const satisfies Command;

const ofPerson: readonly Verb[] = ['add', 'attach', 'nudge', 'correct', 'withdraw', 'rate', 'reopen'];
const ofSuperior: readonly Verb[] = ['reassign', 'extend', 'urge'];
const ofOffered: readonly Verb[] = ['take', 'refuse'];

/** Who gives a command: the one whose verb it is. */
function giver(verb: Verb): { by: Circumstances['by']; relation: Relation } {
  if (ofPerson.includes(verb)) return { by: person, relation: 'self' };
  if (ofSuperior.includes(verb)) return { by: cadre, relation: 'above' };
  return { by: cadre, relation: ofOffered.includes(verb) ? 'offered' : 'responsible' };
}

/** What a command of the one it belongs to decides. */
export function decided(request: Request, command: Command, now: string): ReturnType<typeof decide> {
  const { by, relation } = giver(command.verb);
  return decide(request, command, {
    id: `c${request.version}`,
    digest: 'd',
    now,
    by,
    relations: [relation],
    calendar: holidays,
  });
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
