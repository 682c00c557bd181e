/**
 * The one table of what may happen to a request, from which state, by whom. Refusals and the buttons on every screen come from it.
 */
import type { Request, State } from './request';
import { MAX_EVENTS } from './request';

export type Verb = 'withdraw' | 'rate' | 'reopen' | 'accept' | 'contact' | 'showPhone' | 'progress' | 'answer';

/** How a caller stands to one request; `region` sees it and changes nothing. */
export type Relation = 'self' | 'proxy' | 'responsible' | 'supervisor' | 'region';

interface Rule {
  readonly from: readonly State[];
  readonly by: readonly Relation[];
}

export const transitions: Readonly<Record<Verb, Rule>> = {
  withdraw: { from: ['waiting', 'working'], by: ['self', 'proxy'] },
  rate: { from: ['answered'], by: ['self', 'proxy'] },
  reopen: { from: ['answered', 'closed'], by: ['self', 'proxy'] },
  accept: { from: ['waiting'], by: ['responsible'] },
  contact: { from: ['waiting', 'working'], by: ['responsible'] },
  showPhone: { from: ['waiting', 'working'], by: ['responsible', 'supervisor'] },
  progress: { from: ['working'], by: ['responsible'] },
  answer: { from: ['working'], by: ['responsible'] },
};

const verbs = Object.keys(transitions) as Verb[];

/** A closed request comes back only when it did not end well; what ended at 满意 or was taken back starts as a new one. */
function endAllows(request: Pick<Request, 'state' | 'end'>, verb: Verb): boolean {
  return verb !== 'reopen' || request.state !== 'closed' || request.end === 'unrated' || request.end === 'deferred';
}

/** Whether a verb is open to somebody in these relations. */
export function allows(request: Pick<Request, 'state' | 'end' | 'version'>, verb: Verb, relations: readonly Relation[]): 'yes' | 'notYours' | 'notNow' | 'full' {
  const rule = transitions[verb];
  if (!rule.by.some((relation) => relations.includes(relation))) return 'notYours';
  if (!rule.from.includes(request.state) || !endAllows(request, verb)) return 'notNow';
  return request.version >= MAX_EVENTS ? 'full' : 'yes';
}

/** The verbs open to a caller now: what every view carries as `may`. */
export function may(request: Pick<Request, 'state' | 'end' | 'version'>, relations: readonly Relation[]): Verb[] {
  return verbs.filter((verb) => allows(request, verb, relations) === 'yes');
}
