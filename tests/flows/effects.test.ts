/**
 * Effects that fail: they are tried later and later, keep nobody else waiting, and become a task in the end.
 */
import { taskOf } from '../builders/desk-rows';
import type { CausingName } from '../../cloudfunctions/aggregate/effects';
import type { Documents } from '../../cloudfunctions/platform/db';
import type { Attempt } from '../../shared/effect';
import type { Entitlement } from '../../shared/entitlement/entitlement';
import { emptyLedger } from '../../shared/entitlement/entitlement';
import { inInboxOnly } from '../../shared/notification/notification';
import type { Notice } from '../../shared/notification/notification';
import type { Person } from '../../shared/person/person';
import type { Request } from '../../shared/request/request';
import type { Task } from '../../shared/task/task';
import { storedRequest } from '../builders/stored-request';
import type { World } from './world';
import { liaison, monday, personId, startWorld, zhao } from './world';

const BROKEN = 55;

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

/** An effect that no version of the code can carry out. */
const impossible = (id: string, dueAt: string): object => ({ id, dueAt, kind: 'no such kind' });

/** A ledger in which nothing stands yet. */
function ledgerOf({ _id, name, place, path }: Person): Entitlement {
  return { ...emptyLedger({ _id, name, place, path, registeredIn: [], holdsUntil: null }), version: 1 };
}

/** A notice about a request to the person themselves. */
function noticeOf({ _id: requestId, category }: Pick<Request, '_id' | 'category'>): Notice {
  const at = '2026-11-01T00:00:00.000Z';
  return {
    ...inInboxOnly,
    _id: 'notice',
    kind: 'person',
    code: 'answered',
    personId,
    requestId,
    category,
    account: zhao,
    at,
    atKey: `${at}|notice`,
    inbox: { state: 'unread' },
  };
}

/** Many documents whose effects fail, due before everything else. */
async function putBroken(name: CausingName, besides: object = {}): Promise<void> {
  const broken = Array.from({ length: BROKEN }, (_each, index) => String(index));
  const dueAt = '2026-11-01T00:00:00.000Z';
  const withEffect = <D extends object>(document: D, id: string): D => ({
    ...document,
    _id: id,
    effects: [impossible(`${id}.0`, dueAt)],
    effectDueAt: dueAt,
    ...besides,
  });
  const [person] = await world.all('person', { _id: personId });
  const posts = await world.all('post', {});
  if (person === undefined) throw new Error('赵淑芬 is not in the county');
  switch (name) {
    case 'request':
      world.put(
        'request',
        broken.map((id, index) => {
          const request = storedRequest({ person, posts, sealer: world.sealer }, index, 'waiting');
          return { ...withEffect(request, `broken-${id}`), wakeAt: null };
        }),
      );
      return;
    case 'person':
      world.put(
        'person',
        broken.map((id) =>
          withEffect({ ...person, idKey: `broken-${id}`, holder: null, grants: [] }, `broken-${id}`),
        ),
      );
      return;
    case 'entitlement':
      world.put(
        'entitlement',
        broken.map((id) => withEffect(ledgerOf(person), `broken-${id}`)),
      );
      return;
    case 'notice': {
      const request = storedRequest({ person, posts, sealer: world.sealer }, BROKEN, 'waiting');
      world.put('request', [{ ...request, wakeAt: null }]);
      world.put(
        'notice',
        broken.map((id) => withEffect(noticeOf(request), `broken-${id}`)),
      );
      return;
    }
  }
}

/** One document whose effect can be carried out, due after the broken ones. */
async function putWhole(name: CausingName): Promise<string> {
  const dueAt = '2026-11-02T00:00:00.000Z';
  const [[person], posts] = await Promise.all([
    world.all('person', { _id: personId }),
    world.all('post', {}),
  ]);
  if (person === undefined) throw new Error('赵淑芬 is not in the county');
  const id = 'whole.0';
  switch (name) {
    case 'request': {
      const request = storedRequest({ person, posts, sealer: world.sealer }, BROKEN, 'waiting');
      const effects = [{ id, dueAt, kind: 'tellPost', code: 'urged', post: request.post } as const];
      world.put('request', [{ ...request, _id: 'whole', effects, effectDueAt: dueAt, wakeAt: null }]);
      return id;
    }
    case 'person': {
      const effects = [{ id, dueAt, kind: 'tell', account: liaison, code: 'grantGiven' } as const];
      world.put('person', [
        { ...person, _id: 'whole', idKey: 'whole', holder: null, grants: [], effects, effectDueAt: dueAt },
      ]);
      return id;
    }
    case 'entitlement': {
      const effects = [{ id, dueAt, kind: 'tell' } as const];
      world.put('entitlement', [{ ...ledgerOf(person), effects, effectDueAt: dueAt }]);
      return id;
    }
    case 'notice': {
      const effects = [{ id, dueAt, kind: 'push' } as const];
      const notice = noticeOf({ _id: 'no such request', category: 'device' });
      world.put('notice', [{ ...notice, _id: 'whole', effects, effectDueAt: dueAt, push: { state: 'due' } }]);
      return id;
    }
  }
}

async function left<N extends CausingName>(name: N): Promise<Documents[N][]> {
  return (await world.all(name)).filter(({ _id }) => _id.startsWith('broken-'));
}

/** Whether the effect of the whole document was carried out: somebody was told, or a message is not due any more. */
async function isCarriedOut(name: CausingName, effect: string): Promise<boolean> {
  const notices = await world.all('notice');
  return name === 'notice'
    ? notices.some(({ _id, push }) => _id === 'whole' && push.state !== 'due')
    : notices.some(({ _id }) => _id.startsWith(effect));
}

describe.each(['request', 'person', 'entitlement', 'notice'] as const)('%s', (name) => {
  test('fifty-five documents that cannot be read keep nobody waiting', async () => {
    await putBroken(name, { attempts: null });
    const effect = await putWhole(name);
    await world.sweep();
    expect(await isCarriedOut(name, effect)).toBe(true);
    expect((await left(name)).map(({ effects }) => effects.length)).toEqual(
      Array.from({ length: BROKEN }, () => 1),
    );
  });

  test('fifty-five documents with effects that fail keep nobody waiting, and become tasks after the last attempt', async () => {
    await putBroken(name);
    const effect = await putWhole(name);
    await world.sweep();
    expect(await isCarriedOut(name, effect)).toBe(true);
    const attempts = (await left(name)).map((document): readonly Attempt[] => document.attempts);
    // Once at its time and once more at once.
    expect(attempts.map((each) => each.length)).toEqual(Array.from({ length: BROKEN }, () => 2));
    // Another sweep in the same minute tries nothing again.
    await world.sweep();
    expect((await left(name)).map((document) => document.attempts.length)).toEqual(attempts.map(() => 2));

    for (let rounds = 0; rounds < 20; rounds += 1) {
      const due = (await left(name)).flatMap(({ effectDueAt }) => effectDueAt ?? []).sort()[0];
      if (due === undefined) break;
      world.cloud.clock.set(new Date(due));
      await world.sweep();
    }
    expect(
      (await left(name)).map(({ effects, attempts: after, effectDueAt }) => ({
        effects,
        after,
        effectDueAt,
      })),
    ).toEqual(attempts.map(() => ({ effects: [], after: [], effectDueAt: null })));
    const undone = (await world.all('task')).filter(
      ({ kind, _id }: Task) =>
        kind === (name === 'request' || name === 'notice' ? 'requestUndone' : 'personUndone') &&
        _id.startsWith('broken-'),
    );
    expect(undone).toHaveLength(BROKEN);
    expect(undone.every(({ desk }) => desk !== null)).toBe(true);
    // Whoever stands there sees it, and takes it off the desk.
    const [task] = undone;
    const [post] = await world.all('post', { _id: task?.post ?? '' });
    const cadre = post?.holder ?? 'nobody';
    const rowsOf = async (): Promise<string[]> =>
      (await world.get(cadre, 'task.desk', { filter: 'tasks', after: null })).rows.flatMap(
        (row) => taskOf(row) ?? [],
      );
    expect(await rowsOf()).toContain(task?._id);
    await world.get(cadre, 'task.done', { id: task?._id ?? '' });
    expect(await rowsOf()).not.toContain(task?._id);
    // It took longer than a day's work and less than three days.
    const hours = (world.cloud.clock.now().getTime() - monday.getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(8);
    expect(hours).toBeLessThan(72);
  });
});
