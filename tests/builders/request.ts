/** Requests for tests of the rules: made through the same door as real ones, `open` and `fold`. */
import { linked } from '../../cloudfunctions/aggregate/hash-chain';
import { holidays } from '../../shared/calendar/shipped-calendar';
import type { Level, Post, PostRole } from '../../shared/directory/directory';
import { postId } from '../../shared/directory/directory';
import type { Posts } from '../../shared/directory/occupant';
import type { Circumstances, Command } from '../../shared/request/decide';
import { decide } from '../../shared/request/decide';
import { fold, open } from '../../shared/request/fold';
import { decideSubmission } from '../../shared/request/submit';
import type { Category } from '../../shared/need/need';
import type { Decided, Request } from '../../shared/request/request';
import type { Relation, Verb } from '../../shared/request/transitions';

/** Every post above her village's liaison that answers for a device. */
export const escalationPath = [
  'town:chair',
  'county:rehabilitation',
  'county:chair',
  'prefecture:chair',
  'province:chair',
];

function postOf(level: Level, role: PostRole): Post {
  return {
    _id: postId(level, role),
    version: 1,
    org: level,
    orgName: level,
    role,
    title: `${level} ${role}`,
    level,
    region: level,
    path: [level],
    holder: `${level}-${role}`,
    holderName: null,
    deputy: null,
    absence: null,
    appointment: null,
    successor: null,
    roster: [],
    phone: '',
  };
}

/** A post of each level on the way up from her home; each has its own holder. */
function postsOfHers(): Posts {
  const rungs: readonly [Level, PostRole][] = [
    ['village', 'liaison'],
    ['town', 'chair'],
    ...(['rehabilitation', 'education', 'rights', 'publicity', 'membership', 'chair'] as const).map(
      (role): [Level, PostRole] => ['county', role],
    ),
    ['prefecture', 'chair'],
    ['province', 'chair'],
  ];
  return new Map(rungs.map(([level, role]) => [postId(level, role), postOf(level, role)]));
}

export const herPosts = postsOfHers();

/** A request of 赵淑芬, submitted by herself: on her village's liaison where the village takes such a need. */
export function aRequest({
  category = 'device',
  danger = false,
  at = '2026-11-20T01:12:00.000Z',
}: { category?: Category; danger?: boolean; at?: string } = {}): Request {
  const decision = decideSubmission(
    {
      id: 'submit',
      digest: 'd',
      at,
      by: { kind: 'self', account: 'zhao', name: '赵淑芬' },
      person: {
        _id: 'p1',
        name: '赵淑芬',
        place: '红旗镇阳光村',
        // Places are called by their level, so that a post's id says where it stands.
        path: ['province', 'prefecture', 'county', 'town', 'village'],
        industry: null,
        recorded: true,
        grants: [],
      },
      entered: null,
      byAgent: false,
      category,
      danger,
      contact: { channel: 'phone', when: 'any' },
      policy: null,
      accused: null,
      words: '',
      media: [],
    },
    { posts: herPosts, repeats: 0, calendar: holidays },
    '123456',
  );
  if ('refused' in decision) throw new Error(decision.refused);
  return open('r1', linked('', decision.event));
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
