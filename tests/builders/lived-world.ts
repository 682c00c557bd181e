/** Many random lives at once through the built functions: commands, moves of the clock, sweeps in pairs, and effects left undone. */
import fc from 'fast-check';
import { noticeOf } from '../../cloudfunctions/lib/effects';
import { randomFrom } from '../../localcloud/demo/random';
import type { Random } from '../../localcloud/demo/random';
import type { OperationName } from '../../shared/contract';
import { standing } from '../../shared/directory/directory';
import type { Post } from '../../shared/directory/directory';
import { beijingDay } from '../../shared/calendar/calendar';
import type { Command } from '../../shared/request/decide';
import type { Request } from '../../shared/request/request';
import { categories } from '../../shared/request/request';
import type { World } from '../flows/world';
import { aNeed, chair, monday, on, startWorld, wangLi, zhao } from '../flows/world';
import type { Trier } from './life';
import { demandSound, demandSwept, effectsOfHistory, tries, whoTries } from './life';

const readers = [zhao, wangLi];
const stranger = 'demo-sun-defu';
const leader = 'demo-zhang-zhiyuan';

/** The operation of a command and its input besides the ids. */
function asked({ verb, ...rest }: Command): { name: OperationName; input: object } {
  return { name: `request.${verb}`, input: { ...rest, ...('words' in rest ? { words: rest.words === '' ? '' : '几句话' } : {}) } };
}

function accountOf(who: Trier, request: Request, posts: ReadonlyMap<string, Post>, now: string): string {
  const post = posts.get(who === 'supervisor' ? (request.supervisors[0] ?? request.post) : request.post);
  switch (who) {
    case 'person':
      return readers[request.version % 2] ?? zhao;
    case 'cadre':
    case 'supervisor':
      return (post && standing(post, beijingDay(now))?.account) ?? chair;
    case 'onlooker':
      return leader;
    case 'stranger':
      return stranger;
  }
}

/** As if a function had died after its write: some of what a request's last events cause is to be done once more. */
async function leaveUndone(world: World, request: Request, random: Random): Promise<void> {
  const left = effectsOfHistory(request).slice(-3).map(({ effect }) => effect).filter(() => random.below(2) === 0);
  const _ = world.database.command;
  await world.database.collection('request').doc(request._id).update({ effects: _.set(left), effectDueAt: '2026-01-01T00:00:00.000Z' });
}

/** Every effect of a history has left what it was to leave, once; `told` and `tasks` are everything there is of this request. */
async function demandCarriedOut(world: World, request: Request, posts: ReadonlyMap<string, Post>): Promise<void> {
  const told = new Set((await world.all('notice', { requestId: request._id })).map(({ _id }) => _id));
  const tasks = new Map((await world.all('task', { requestId: request._id })).map((task) => [task._id, task]));
  const expected = effectsOfHistory(request).flatMap(({ effect, event }) => {
    switch (effect.kind) {
      case 'tellPerson':
        return readers.map((account) => noticeOf(effect, account, request, event.at)._id);
      case 'tellPost': {
        const post = posts.get(effect.post);
        const there = post && standing(post, beijingDay(event.at));
        return there ? [noticeOf(effect, there.account, request, event.at)._id] : [];
      }
      case 'addTask':
        if (!tasks.has(effect.taskId)) throw new Error(`${effect.taskId} was never made`);
        return [];
      case 'settleTask':
        if (tasks.get(effect.taskId)?.desk !== null) throw new Error(`${effect.taskId} was never settled`);
        return [];
    }
  });
  const missing = expected.filter((id) => !told.has(id));
  if (missing.length > 0 || told.size !== new Set(expected).size) throw new Error(`of ${expected.length} notices ${missing.length} are missing, ${told.size} exist: ${missing.join(', ')}`);
  if (request.effects.length > 0 || request.effectDueAt !== null) throw new Error(`${request._id} has effects left: ${JSON.stringify(request.effects)}`);
  const open = [...tasks.values()].filter(({ kind, desk }) => kind === 'overdue' && desk !== null);
  const escalated = request.events.slice(request.events.map(({ kind }) => kind).lastIndexOf('reopened') + 1).filter(({ kind }) => kind === 'escalated').length;
  const running = request.state === 'waiting' || request.state === 'working';
  if (open.length !== (running ? escalated : 0)) throw new Error(`${open.length} overdue tasks are open of a request that is ${request.state}`);
}

/**
 * Lives so many lives side by side; throws where something does not hold.
 * @returns how many events there were, and of which kinds
 */
export async function livesThroughFunctions({ lives, rounds, seed }: { lives: number; rounds: number; seed: number }): Promise<{ events: number; kinds: string[] }> {
  const world = await startWorld();
  try {
    const random = randomFrom(seed);
    const posts = new Map((await world.all('post')).map((post) => [post._id, post]));
    const plans = fc.sample(tries(rounds), { seed, numRuns: lives });
    const waits = fc.sample(fc.integer({ min: 30, max: 5 * 1440 }), { seed, numRuns: rounds });
    const ids = await Promise.all(plans.map(async () => (await world.get(zhao, 'request.submit', aNeed({ category: random.pick(categories), danger: random.below(6) === 0 }))).id));
    const stored = (): Promise<Request[]> => world.all('request');
    let now = monday;
    for (let round = 0; round < rounds; round += 1) {
      const before = new Map((await stored()).map((request) => [request._id, request]));
      const tried = ids.flatMap((id, index) => {
        const [request, step] = [before.get(id), plans[index]?.[round]];
        return request === undefined || step === undefined ? [] : [{ request, step }];
      });
      await Promise.all(
        tried.map(async ({ request, step }) => {
          const command = step.commands[request.state];
          const { name, input } = asked(command);
          const answer = (await world.raw(accountOf(whoTries(step.anybody, command), request, posts, now.toISOString()), { name, input: { ...on(request._id), ...input } })) as { ok: boolean; code?: string };
          if (answer.code === 'INTERNAL' || answer.code === 'BAD_INPUT') throw new Error(`${name}: ${answer.code}`);
        }),
      );
      for (const request of (await stored()).filter(() => random.below(4) === 0)) await leaveUndone(world, request, random);
      now = new Date(now.getTime() + (waits[round] ?? 0) * 60_000);
      world.cloud.clock.set(now);
      await Promise.all(random.below(2) === 0 ? [world.sweep(), world.sweep()] : [world.sweep()]);
      for (const request of await stored()) {
        demandSound(request, [...posts.keys()], world.cloud.clock.now().toISOString());
        demandSwept(request, now.toISOString());
      }
    }
    const lived = await stored();
    for (const request of lived) await demandCarriedOut(world, request, posts);
    return { events: lived.reduce((sum, { events }) => sum + events.length, 0), kinds: [...new Set(lived.flatMap(({ events }) => events.map(({ kind }) => kind)))] };
  } finally {
    await world.stop();
  }
}
