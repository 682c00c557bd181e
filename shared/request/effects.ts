/**
 * What an event causes elsewhere, as data. Who receives it and what it says is decided when it is carried out.
 */
import type { Effect, Request, RequestEvent, RequestTask } from './request';

type Wanted =
  | Omit<Extract<Effect, { kind: 'tellPerson' }>, 'id' | 'dueAt'>
  | Omit<Extract<Effect, { kind: 'tellPost' }>, 'id' | 'dueAt'>
  | Omit<Extract<Effect, { kind: 'addTask' }>, 'id' | 'dueAt'>
  | Omit<Extract<Effect, { kind: 'settleTask' }>, 'id' | 'dueAt'>;

/** A task's id follows from its cause, so that it exists once. */
export function taskId(requestId: string, task: RequestTask, version: number): string {
  return `${requestId}.${task}.${version}`;
}

/** A post with nobody on it is itself a task one level up: one a month, however many requests pass it by. */
function vacancies(event: Extract<RequestEvent, { kind: 'submitted' }>, after: Request): Wanted[] {
  const { skipped } = event.because;
  return skipped.flatMap(({ post, why }, index) =>
    why === 'vacant' ? [{ kind: 'addTask' as const, task: 'vacant' as const, taskId: `vacant.${post}.${event.at.slice(0, 7)}`, post: skipped[index + 1]?.post ?? after.post }] : [],
  );
}

/** Tasks on other desks that end with this answer or withdrawal. */
function settled(request: Request): Wanted[] {
  return request.events.flatMap((event, index) =>
    event.kind === 'escalated' ? [{ kind: 'settleTask' as const, taskId: taskId(request._id, 'overdue', index + 1), post: event.post }] : [],
  );
}

function wanted(before: Request | null, after: Request, event: RequestEvent): Wanted[] {
  switch (event.kind) {
    case 'submitted':
      return [{ kind: 'tellPost', code: 'new', post: after.post }, { kind: 'tellPerson', code: 'received' }, ...vacancies(event, after)];
    case 'accepted':
      return [{ kind: 'tellPerson', code: 'accepted' }];
    case 'progressed':
      return [{ kind: 'tellPerson', code: 'progressed' }];
    case 'answered':
      return [{ kind: 'tellPerson', code: 'answered' }, ...settled(after)];
    case 'rated':
      return [{ kind: 'tellPost', code: 'rated', post: after.post }];
    case 'reopened':
      return [
        { kind: 'tellPost', code: 'redo', post: after.post },
        { kind: 'tellPerson', code: 'redone' },
        ...(before !== null && before.post !== after.post ? [{ kind: 'tellPost' as const, code: 'movedUp' as const, post: before.post }] : []),
        ...(event.council ? [{ kind: 'addTask' as const, task: 'council' as const, taskId: taskId(after._id, 'council', after.version), post: after.post }] : []),
      ];
    case 'withdrawn':
      return [{ kind: 'tellPost', code: 'withdrawn', post: after.post }, ...settled(after)];
    case 'warned':
      return [{ kind: 'tellPost', code: 'warned', post: after.post }];
    case 'escalated':
      return [
        { kind: 'tellPost', code: 'overdue', post: after.post },
        { kind: 'tellPost', code: 'supervise', post: event.post },
        { kind: 'addTask', task: 'overdue', taskId: taskId(after._id, 'overdue', after.version), post: event.post },
        { kind: 'tellPerson', code: 'escalated' },
      ];
    case 'ratingAsked':
      return [{ kind: 'tellPerson', code: 'askRating' }];
    case 'lapsed':
      return [{ kind: 'tellPerson', code: 'lapsed' }];
    case 'contacted':
    case 'phoneShown':
      return [];
  }
}

/** The effects of one event, due at once, with ids made of the request, its version and their place. */
export function effectsOf(before: Request | null, after: Request, event: RequestEvent): Effect[] {
  return wanted(before, after, event).map((effect, index) => ({ ...effect, id: `${after._id}.${after.version}.${index}`, dueAt: event.at }));
}
