/**
 * Many random lives at once through the built functions: commands, moves of the clock, sweeps in pairs, and
 * effects left undone.
 */
import fc from 'fast-check';
import { randomFrom } from '../../demo/random';
import type { Random } from '../../demo/random';
import type { Posts } from '../../shared/directory/occupant';
import { occupantOf } from '../../shared/directory/occupant';
import type { Request } from '../../shared/request/request';
import { categories } from '../../shared/need/need';
import { neighbouringPosts } from '../../shared/request/route';
import type { Verb } from '../../shared/request/transitions';
import { beijingDay } from '../../shared/calendar/calendar';
import { said } from '../simulation/acts';
import { demandQuiet } from '../simulation/invariants';
import { MemoryStore } from '../simulation/memory-store';
import type { World } from '../flows/world';
import { aNeed, chair, monday, on, personId, startWorld, wangLi, zhao } from '../flows/world';
import type { Trier } from './life';
import { tries, whoTries } from './life';
import { demandSound, demandSwept, effectsOfHistory } from './sound';

const readers = [zhao, wangLi];
const stranger = 'demo-sun-defu';
const leader = 'demo-zhang-zhiyuan';

function accountOf(who: Trier, request: Request, posts: Posts, now: string): string {
  const on = (id: string | undefined): string => {
    const post = posts.get(id ?? request.post);
    return (post && occupantOf(post, now, posts)?.account) ?? chair;
  };
  switch (who) {
    case 'person':
      return readers[request.version % 2] ?? zhao;
    case 'cadre':
      return on(request.post);
    case 'offered':
      return on(request.transfer?.post);
    case 'supervisor':
      return on(request.supervisors[0] ?? request.escalationPath[0]);
    case 'onlooker':
      return leader;
    case 'stranger':
      return stranger;
  }
}

/**
 * As if a function had died after its write: some of what a request's last events cause is to be done once
 * more.
 */
async function leaveUndone(world: World, request: Request, random: Random): Promise<void> {
  const left = effectsOfHistory(request)
    .slice(-3)
    .map(({ effect }) => effect)
    .filter(() => random.below(2) === 0);
  const _ = world.database.command;
  await world.database
    .collection('request')
    .doc(request._id)
    .update({ effects: _.set(left), effectDueAt: '2026-01-01T00:00:00.000Z' });
}

/** What there is of some requests, beside every post: to look at as a whole. */
async function mirrored(world: World, requests: readonly Request[], posts: Posts): Promise<MemoryStore> {
  const mirror = new MemoryStore();
  for (const post of posts.values()) mirror.perform({ kind: 'insert', name: 'post', document: post });
  for (const request of requests) {
    mirror.perform({ kind: 'insert', name: 'request', document: request });
    for (const name of ['notice', 'task'] as const)
      for (const document of await world.all(name, { requestId: request._id }))
        mirror.perform({ kind: 'insert', name, document });
  }
  return mirror;
}

/**
 * Lives so many lives side by side; throws where something does not hold.
 * @returns how many events there were, and of which kinds
 */
export async function livesThroughFunctions({
  lives,
  rounds,
  seed,
}: {
  lives: number;
  rounds: number;
  seed: number;
}): Promise<{ events: number; kinds: string[] }> {
  const world = await startWorld();
  try {
    const random = randomFrom(seed);
    const posts = new Map((await world.all('post')).map((post) => [post._id, post]));
    const [person] = await world.all('person', { _id: personId });
    const near =
      person === undefined ? [] : neighbouringPosts(person, 'device').filter((id) => posts.has(id));
    const plans = fc.sample(tries(rounds), { seed, numRuns: lives });
    const waits = fc.sample(fc.integer({ min: 30, max: 5 * 1440 }), { seed, numRuns: rounds });
    const ids = await Promise.all(
      plans.map(
        async () =>
          (
            await world.get(
              zhao,
              'request.submit',
              aNeed({ category: random.pick(categories), danger: random.below(6) === 0 }),
            )
          ).id,
      ),
    );
    const stored = async (): Promise<Request[]> =>
      (await world.all('request')).filter(({ _id }) => ids.includes(_id));
    let now = monday;
    const attempt = async (request: Request, verb: Verb, who: Trier): Promise<void> => {
      const scene = { now: now.toISOString(), random };
      const input = said[verb](scene, request);
      const named = 'post' in input ? { ...input, post: random.pick(near) } : input;
      const answer = (await world.raw(accountOf(who, request, posts, scene.now), {
        name: `request.${verb}`,
        input: { ...on(request._id), ...named },
      })) as { ok: boolean; code?: string };
      if (answer.code === 'INTERNAL' || answer.code === 'BAD_INPUT')
        throw new Error(`${verb}: ${answer.code}`);
    };
    for (let round = 0; round < rounds; round += 1) {
      const before = new Map((await stored()).map((request) => [request._id, request]));
      const tried = ids.flatMap((id, index) => {
        const [request, step] = [before.get(id), plans[index]?.[round]];
        return request === undefined || step === undefined ? [] : [{ request, step }];
      });
      await Promise.all(
        tried.map(({ request, step }) => {
          const command = step.wishes[request.state](beijingDay(now.toISOString()));
          return attempt(request, command.verb, whoTries(step.anybody, command));
        }),
      );
      for (const request of (await stored()).filter(() => random.below(4) === 0))
        await leaveUndone(world, request, random);
      now = new Date(now.getTime() + (waits[round] ?? 0) * 60_000);
      world.cloud.clock.set(now);
      await Promise.all(random.below(2) === 0 ? [world.sweep(), world.sweep()] : [world.sweep()]);
      for (const request of await stored()) {
        demandSound(request, [...posts.keys()]);
        demandSwept(request, now.toISOString());
      }
    }
    await world.nightly();
    const lived = await stored();
    demandQuiet(await mirrored(world, lived, posts), now.toISOString());
    return {
      events: lived.reduce((sum, { events }) => sum + events.length, 0),
      kinds: [...new Set(lived.flatMap(({ events }) => events.map(({ kind }) => kind)))],
    };
  } finally {
    await world.stop();
  }
}
