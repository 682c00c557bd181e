import { randomBytes } from 'node:crypto';
import { isUnbroken } from '../../cloudfunctions/aggregate/hash-chain';
import { sealerFrom } from '../../cloudfunctions/platform/seal';
import { beijingDay } from '../../shared/calendar/calendar';
import { foldAll } from '../../shared/request/fold';
import type { RequestEvent } from '../../shared/request/request';
import { demoPeople } from '../people';
import { demoRequests } from './requests';

const key = (): string => randomBytes(32).toString('base64');
const sealer = sealerFrom({ WENXU_SEAL_KEYS: `k1:${key()}`, WENXU_HASH_KEY: key() });
const now = '2026-11-23T06:00:00.000Z';
const people = demoPeople(1, sealer, '2026-11-23');
const { requests, tasks, notices } = demoRequests(1, people, sealer, 400, now);

describe('the demo county’s requests', () => {
  test('are 400 over twelve months, in every state and with every end', () => {
    expect(requests).toHaveLength(400);
    expect(new Set(requests.map(({ state }) => state))).toEqual(
      new Set(['waiting', 'working', 'answered', 'closed']),
    );
    expect(new Set(requests.flatMap(({ end }) => end ?? []))).toEqual(
      new Set(['satisfied', 'unrated', 'withdrawn', 'deferred']),
    );
    expect(Math.min(...requests.map(({ createdAt }) => Date.parse(createdAt)))).toBeLessThan(
      Date.parse('2025-12-31'),
    );
  });

  test('have lived by the rules: every history folds to its request, and its chain is unbroken', () => {
    for (const request of requests) {
      expect(foldAll(request._id, request.events)).toEqual(request);
      expect(isUnbroken(request.events)).toBe(true);
    }
  });

  test('have ids and numbers of their own, and stand on posts that exist', () => {
    expect(new Set(requests.map(({ _id }) => _id)).size).toBe(400);
    expect(new Set(requests.map(({ number }) => number)).size).toBe(400);
    const posts = new Set(people.posts.map(({ _id }) => _id));
    expect(requests.filter(({ post }) => !posts.has(post))).toEqual([]);
  });

  test('count the repeats as a submission does: of the same person and topic, within half a year, not taken back by then', () => {
    const days = (one: string, other: string): number =>
      (Date.parse(`${beijingDay(one)}T00:00:00Z`) - Date.parse(`${beijingDay(other)}T00:00:00Z`)) /
      86_400_000;
    const withdrawnBy = (events: readonly RequestEvent[], at: string): boolean =>
      events.some((event) => event.kind === 'withdrawn' && event.at <= at);
    const counted = requests.map(
      ({ personId, category, createdAt }) =>
        requests.filter(
          (other) =>
            other.personId === personId &&
            other.category === category &&
            other.createdAt < createdAt &&
            days(createdAt, other.createdAt) <= 180 &&
            !withdrawnBy(other.events, createdAt),
        ).length,
    );
    expect(requests.map(({ repeats }) => repeats)).toEqual(counted);
    expect(counted.filter((repeats) => repeats > 0).length).toBeGreaterThan(5);
  });

  test('leave notices with ids of their own, and tasks on desks', () => {
    expect(new Set(notices.map(({ _id }) => _id)).size).toBe(notices.length);
    expect(tasks.length).toBeGreaterThan(0);
    expect(notices.some(({ account }) => account === 'demo-zhao-shufen')).toBe(true);
  });
});
