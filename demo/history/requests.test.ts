import { randomBytes } from 'node:crypto';
import { isUnbroken } from '../../cloudfunctions/aggregate/hash-chain';
import { sealerFrom } from '../../cloudfunctions/platform/seal';
import { beijingDay } from '../../shared/calendar/calendar';
import { holidays } from '../../shared/calendar/shipped-calendar';
import type { Person } from '../../shared/person/person';
import { foldAll } from '../../shared/request/fold';
import type { RequestEvent } from '../../shared/request/request';
import { isOverdue } from '../../shared/request/request';
import { castPersons } from '../identities';
import { demoPeople } from '../people';
import { demoRequests } from './requests';

const key = (): string => randomBytes(32).toString('base64');
const sealer = sealerFrom({ WENXU_SEAL_KEYS: `k1:${key()}`, WENXU_HASH_KEY: key() });
const now = '2026-11-23T06:00:00.000Z';
const people = demoPeople(1, sealer, '2026-11-23');
const { requests, tasks, notices } = demoRequests(1, people, sealer, 400, now);

const open = ({ _id, sealed }: Person, field: 'idNumber' | 'disability'): string =>
  sealer.open(sealed[field], ['person', _id, field]);

/** What was asked, opened, with what is known of the person and of who said it. */
const told = requests.flatMap((request) => {
  const [first] = request.events;
  const person = people.persons.find(({ _id }) => _id === request.personId);
  if (first?.kind !== 'submitted' || person === undefined) return [];
  const born = open(person, 'idNumber').slice(6, 14);
  return {
    words: sealer.open(first.words, ['request', request._id, first.id]),
    age: Math.floor((Number(beijingDay(first.at).replaceAll('-', '')) - Number(born)) / 10_000),
    disability: open(person, 'disability'),
    by: first.by.kind,
    relation: first.by.kind === 'proxy' ? first.by.relation : '',
    category: request.category,
    channel: request.contact.channel,
  };
});

/** The day and the time of day in Beijing. */
const hoursOf = (at: string) => ({
  day: beijingDay(at),
  clock: new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16),
});

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

  test('happen when people are about: cadres act in office hours of working days, others when they are awake', () => {
    const acted = requests.flatMap((request) =>
      request.events.flatMap((event) =>
        event.by.kind === 'time' || request.danger ? [] : [{ by: event.by.kind, ...hoursOf(event.at) }],
      ),
    );
    const atOffice = acted.filter(({ by }) => by === 'post');
    expect(atOffice.length).toBeGreaterThan(500);
    expect(atOffice.filter(({ day }) => holidays.isWorkingDay(day) !== 'yes')).toEqual([]);
    expect(atOffice.filter(({ clock }) => clock < '08:30' || clock > '17:00')).toEqual([]);
    expect(atOffice.filter(({ clock }) => clock > '11:30' && clock < '13:30')).toEqual([]);
    const others = acted.filter(({ by }) => by !== 'post');
    expect(others.filter(({ clock }) => clock < '06:00' || clock > '22:30')).toEqual([]);
    // People do not keep office hours.
    expect(
      others.filter(({ day, clock }) => holidays.isWorkingDay(day) === 'no' || clock > '17:00').length,
    ).toBeGreaterThan(100);
  });

  test('help at once whoever is in danger', () => {
    const inDanger = requests.filter(({ danger }) => danger);
    expect(inDanger.length).toBeGreaterThan(0);
    for (const { events, createdAt } of inDanger) {
      const contact = events.find(({ kind }) => kind === 'contacted');
      expect(contact !== undefined && Date.parse(contact.at) - Date.parse(createdAt)).toBeLessThan(
        2 * 3_600_000,
      );
    }
  });

  test('fit their persons: their age, their disability, and who speaks for them', () => {
    const wrong = told.flatMap(({ words, age, disability, by, relation, category }) => {
      const says = (pattern: RegExp): boolean => pattern.test(words);
      const misfits = [
        category === 'school' && (age > 24 || age < 3),
        category === 'job' && (age < 16 || age > 59),
        says(/轮椅|腋拐|矫形鞋|坡道/) && !/^[47]/.test(disability),
        says(/助听器|耳蜗|听不见|接电话/) && !disability.startsWith('2'),
        says(/盲|看不见|看不清|眼睛又?比/) && !disability.startsWith('1'),
        says(/孩子/) && (age > 29 || !/父亲|母亲/.test(relation)),
        says(/老人|我爸|我妈/) && (age < 55 || !/儿子|女儿/.test(relation)),
        says(/爱人/) && !/妻子|丈夫/.test(relation),
        // Whoever is spoken for does not say 我 of themselves.
        by === 'self' && says(/孩子|老人|我爸|我妈|爱人/),
        age < 18 && by === 'self',
      ];
      return misfits.some(Boolean) ? [`${age} ${disability} ${by} ${relation}: ${words}`] : [];
    });
    expect(wrong).toEqual([]);
    expect(new Set(told.map(({ words }) => words)).size).toBeGreaterThan(40);
  });

  test('ask to be reached in a way that reaches: who hears or speaks badly is not rung', () => {
    const rung = told.filter(({ disability, channel }) => /^[23]/.test(disability) && channel === 'phone');
    expect(rung).toEqual([]);
    expect(
      requests
        .filter(({ personId }) => personId === 'demo-person-zhou-xiaoyan')
        .flatMap(({ events }) => events.flatMap((event) => (event.kind === 'contacted' ? [event.how] : []))),
    ).toEqual(expect.not.arrayContaining(['phone', 'visit', 'video']));
  });

  test('are acted on for somebody only while the grant runs', () => {
    const acts = requests.flatMap(({ personId, events }) =>
      events.flatMap(({ by, at }) => (by.kind === 'proxy' ? [{ personId, account: by.account, at }] : [])),
    );
    expect(acts.length).toBeGreaterThan(20);
    for (const { personId, account, at } of acts) {
      const grants = people.persons.find(({ _id }) => _id === personId)?.grants ?? [];
      const day = beijingDay(at);
      expect(
        grants.some((grant) => grant.account === account && grant.fromOn <= day && day <= grant.untilOn),
      ).toBe(true);
    }
  });

  test('give each of the named people a history: one in work, one to rate, one late, one gone a level up', () => {
    const of = (name: string) => requests.filter((request) => request.name === name);
    const states = (name: string): string[] =>
      of(name)
        .map(({ state, end }) => end ?? state)
        .sort();
    expect(states('赵淑芬')).toEqual(['answered', 'satisfied', 'satisfied', 'waiting', 'working']);
    expect(states('孙德福')).toEqual(['satisfied', 'satisfied', 'working']);
    expect(states('周晓燕')).toEqual(['satisfied', 'working']);
    expect(states('马福山')).toEqual(['satisfied', 'working']);
    const [late] = of('马福山').filter(({ state }) => state === 'working');
    expect(late !== undefined && isOverdue(late, now)).toBe(true);
    expect(late?.supervisors.length).toBeGreaterThan(0);
    expect(late?.nudges).toBe(2);
    expect(of('周晓燕').some(({ events }) => events.some(({ kind }) => kind === 'reopened'))).toBe(true);
    for (const name of ['赵淑芬', '孙德福', '周晓燕'])
      expect(of(name).filter((request) => isOverdue(request, now))).toEqual([]);
  });

  test('leave 陈桂兰 a desk that she keeps up with, and 李国华 somebody who is late', () => {
    const deskOf = (holder: string) => people.posts.find((post) => post.holder === holder)?._id;
    const hers = requests.filter(({ desk }) => desk === deskOf('demo-chen-guilan'));
    expect(hers).toHaveLength(6);
    expect(hers.filter((request) => isOverdue(request, now))).toEqual([]);
    const first = hers.map(({ dueKey }) => dueKey).sort()[0] ?? '';
    expect(beijingDay(first.split('|')[0] ?? '')).toBe('2026-11-24');
    expect(
      requests.filter(
        (request) => isOverdue(request, now) && request.supervisors.includes(deskOf('demo-li-guohua') ?? ''),
      ).length,
    ).toBeGreaterThan(0);
  });

  test('are the same wherever in the day one looks, for the people who are named', () => {
    for (const at of ['2026-11-22T17:10:00.000Z', '2026-11-23T15:40:00.000Z', '2026-11-28T03:00:00.000Z']) {
      const other = demoRequests(1, people, sealer, 20, at).requests;
      const named = other.filter(({ personId }) => castPersons.some(({ id }) => id === personId));
      expect(named.map(({ name, state, end }) => [name, end ?? state].join()).sort()).toEqual(
        requests
          .filter(({ personId }) => castPersons.some(({ id }) => id === personId))
          .map(({ name, state, end }) => [name, end ?? state].join())
          .sort(),
      );
    }
  });

  test('leave notices with ids of their own, and tasks on desks', () => {
    expect(new Set(notices.map(({ _id }) => _id)).size).toBe(notices.length);
    expect(tasks.length).toBeGreaterThan(0);
    expect(notices.some(({ account }) => account === 'demo-zhao-shufen')).toBe(true);
  });
});
