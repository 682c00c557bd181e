/**
 * Who may do what: written by hand from what people were promised, not from the code that keeps it (shared/request/transitions.ts,
 * cloudfunctions/lib/caller.ts). A change of either has to be made twice, knowingly.
 */
import type { OperationName } from '../shared/contract';

/** Everybody who might try, as they stand to one request of 赵淑芬's about a device. */
export const who = [
  'self',
  'proxy',
  /** Her permission for them ended yesterday; they act for somebody else still. */
  'expired proxy',
  'proxy of another',
  'other resident',
  'responsible',
  'sibling village',
  'other town',
  /** 理事长 of her town: sees it; watches once it is overdue. */
  'chair above',
  /** The county section on its ladder. */
  'section above',
  'county leader',
  /** Deputy of the town's chair, who is there. */
  'idle deputy',
  'unknown account',
  'anonymous',
] as const;
export type Who = (typeof who)[number];

/** What the door says to one of them, by stage: waiting, working, overdue, answered, satisfied, unrated. */
export const legend = { Y: 'ok', N: 'NOT_NOW', F: 'NOT_FOUND', A: 'NOT_ALLOWED', S: 'NOT_SIGNED_IN' } as const;
type Cell = string;
type Row = Readonly<Record<Who, Cell>>;

const [Y, F, A, S] = ['YYYYYY', 'FFFFFF', 'AAAAAA', 'SSSSSS'];

const cadresRefused = { responsible: A, 'sibling village': A, 'other town': A, 'chair above': A, 'section above': A, 'county leader': A, 'idle deputy': A, 'unknown account': A, anonymous: S };
const residentsRefused = { self: A, proxy: A, 'expired proxy': A, 'proxy of another': A, 'other resident': A, 'idle deputy': A, 'unknown account': A, anonymous: S };
const residentsElse = { 'expired proxy': F, 'proxy of another': F, 'other resident': F };
const cadresElse = { 'sibling village': F, 'other town': F, 'chair above': A, 'section above': A, 'county leader': A };

/** What 赵淑芬 and her daughter alone may do. */
const ofPerson = (cell: Cell): Row => ({ self: cell, proxy: cell, ...residentsElse, ...cadresRefused });
/** What the responsible cadre alone may do. */
const ofResponsible = (cell: Cell): Row => ({ ...residentsRefused, responsible: cell, ...cadresElse });
const everybodyKnown: Row = {
  self: Y, proxy: Y, 'expired proxy': Y, 'proxy of another': Y, 'other resident': Y,
  responsible: Y, 'sibling village': Y, 'other town': Y, 'chair above': Y, 'section above': Y, 'county leader': Y,
  'idle deputy': A, 'unknown account': A, anonymous: S,
};
const everyCadre: Row = { ...residentsRefused, responsible: Y, 'sibling village': Y, 'other town': Y, 'chair above': Y, 'section above': Y, 'county leader': Y };

export const table: Readonly<Record<OperationName, Row>> = {
  'session.get': everybodyKnown,
  'request.submit': ofPerson(Y),
  'request.get': { self: Y, proxy: Y, ...residentsElse, responsible: Y, 'sibling village': F, 'other town': F, 'chair above': Y, 'section above': Y, 'county leader': Y, 'idle deputy': A, 'unknown account': A, anonymous: S },
  'request.mine': ofPerson(Y),
  'request.withdraw': ofPerson('YYYNNN'),
  'request.rate': ofPerson('NNNYNN'),
  'request.reopen': ofPerson('NNNYNY'),
  'request.accept': ofResponsible('YNYNNN'),
  'request.contact': ofResponsible('YYYNNN'),
  'request.showPhone': { ...ofResponsible('YYYNNN'), 'chair above': 'AAYAAA' },
  'request.progress': ofResponsible('NYNNNN'),
  'request.answer': ofResponsible('NYNNNN'),
  'task.desk': everyCadre,
  /** The task that her overdue request laid on the chair's desk. */
  'task.done': { ...residentsRefused, responsible: F, 'sibling village': F, 'other town': F, 'chair above': Y, 'section above': F, 'county leader': F },
  'task.counts': everyCadre,
  'task.region': everyCadre,
  'message.list': everybodyKnown,
  /** A notice to herself. */
  'message.read': {
    self: Y, proxy: F, 'expired proxy': F, 'proxy of another': F, 'other resident': F,
    responsible: F, 'sibling village': F, 'other town': F, 'chair above': F, 'section above': F, 'county leader': F,
    'idle deputy': A, 'unknown account': A, anonymous: S,
  },
};

/** Whose 本辖区 shows and counts her request about a device, and whose a complaint of hers. */
export const seesInRegion = {
  device: ['responsible', 'chair above', 'section above', 'county leader'],
  complaint: ['section above', 'county leader'],
} as const satisfies Record<string, readonly Who[]>;

/** On whose 待办 her request about a device lies, by stage. */
export const liesOnDesk: readonly (readonly Who[])[] = [['responsible'], ['responsible'], ['responsible', 'chair above'], [], [], []];
