/**
 * 本辖区 of a 理事长: each number is as long as the list it opens, nobody sees a place that is not theirs, what accuses
 * the reader is neither counted nor listed, and what is taken away holds figures and posts alone.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Output } from '../../shared/contract';
import { emptyLedger } from '../../shared/entitlement/entitlement';
import type { Person } from '../../shared/person/person';
import type { FirstReply, Outcome, Rating, Request } from '../../shared/request/request';
import type { Figure } from '../../shared/supervision/supervision';
import { figures, weeksUntil } from '../../shared/supervision/supervision';
import type { Household, Stage } from '../builders/stored-request';
import { stages, storedRequest } from '../builders/stored-request';
import { sheetsOf } from '../builders/table-forms';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, startWorld, zhao } from './world';

const countyChair = 'demo-zhang-zhiyuan';
const provinceChair = 'demo-han-xuemei';
const county = '230623000000';
const town = '230623101000';
const village = '230623101201';
const WEEKS = 4;

type Figures = Output<'supervision.figures'>;

let world: World;
let house: Household;
let people: Person[];
beforeAll(async () => {
  world = await startWorld();
  people = (await world.all('person', { path: town })).filter(({ recorded }) => recorded);
  const [person] = people.filter(({ _id }) => _id === personId);
  if (person === undefined) throw new Error('赵淑芬 is missing');
  house = { person, posts: await world.all('post'), sealer: world.sealer };
});
afterAll(() => world.stop());

const figuresOf = (account: string, place: string | null = null): Promise<Figures> =>
  world.get(account, 'supervision.figures', { place, weeks: WEEKS });

/** Reads a list to its end. @returns how many it says there are, and the ids of its rows */
async function listed(
  account: string,
  place: string,
  figure: Figure,
  { from, until, category = null }: { from: string; until: string; category?: Request['category'] | null },
): Promise<{ count: number; ids: string[] }> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const input = { place, figure, from, until, category, after };
    const page: Output<'supervision.list'> = await world.get(account, 'supervision.list', input);
    ids.push(...page.rows.map(({ id }) => id));
    if (page.next === null) return { count: page.count, ids };
    after = page.next;
  }
}

/** What may be said of one request of the town, besides its stage. */
interface Told {
  readonly stage: Stage;
  readonly whose: number;
  readonly daysAgo: number;
  readonly category: 'device' | 'home' | 'complaint';
  readonly outcome: Outcome;
  readonly rating: Rating | null;
  readonly firstReply: FirstReply;
  readonly danger: boolean;
}

const told: fc.Arbitrary<Told> = fc.record({
  stage: fc.constantFrom(...stages),
  whose: fc.nat(60),
  daysAgo: fc.nat(40),
  category: fc.constantFrom('device', 'home', 'complaint'),
  outcome: fc.constantFrom('solved', 'cannot', 'elsewhere', 'partly'),
  rating: fc.constantFrom(1, 3, 5, null),
  firstReply: fc.constantFrom('awaited', 'inTime', 'missed', 'late', 'none'),
  danger: fc.boolean(),
});

const DAY_MS = 86_400_000;

function requestOf(one: Told, index: number): Request {
  const person = people[one.whose % people.length];
  if (person === undefined) throw new Error('nobody lives in the town');
  const at = new Date(world.cloud.clock.now().getTime() - one.daysAgo * DAY_MS).toISOString();
  const request = storedRequest({ ...house, person }, index, one.stage, { at, category: one.category });
  const isDone = request.state === 'answered' || request.state === 'closed';
  return {
    ...request,
    danger: one.danger,
    firstReply: one.firstReply,
    outcome: isDone ? one.outcome : null,
    rating: request.state === 'closed' ? one.rating : null,
    // Time may be behind with some of them.
    wakeAt: null,
  };
}

type Days = Parameters<typeof listed>[3];

/** Demands that a list says and shows as many as a figure counts, and nothing twice. */
async function expectAsLong(place: string, figure: Figure, number: number, days: Days): Promise<void> {
  const { count, ids } = await listed(countyChair, place, figure, days);
  const seen = { place, figure, days, count, rows: ids.length, different: new Set(ids).size };
  expect(seen).toEqual({ place, figure, days, count: number, rows: number, different: number });
}

/** Somebody of the town to whom two policies are owed. */
function owe(): void {
  const about = { name: house.person.name, place: house.person.place, registeredIn: [], holdsUntil: null };
  const path = house.person.path;
  const ledger = emptyLedger({ ...about, _id: 'test-owed', path });
  world.put('entitlement', [{ ...ledger, version: 1, owedKey: '098|test-owed' }]);
}

test('every number is as long as the list that it opens, whatever the county holds', async () => {
  let index = 20_000;
  owe();
  const shown = new Set<Figure>();
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 80, maxLength: 80 }), async (tolds) => {
      world.put(
        'request',
        tolds.map((one) => requestOf(one, (index += 1))),
      );
      const { from, until, total, places, weeks, cannot } = await figuresOf(countyChair);
      const days = { from, until };
      const towns = places.filter(({ code }) => code === town);
      for (const { code, counted } of [{ code: county, counted: total }, ...towns]) {
        const { asked, inTime, late, rated, solved, owed, cannot: deferred, elsewhere, vacant } = counted;
        const promised = inTime + late;
        const numbers = {
          asked,
          inTime,
          late,
          promised,
          rated,
          solved,
          owed,
          cannot: deferred,
          elsewhere,
          vacant,
        };
        for (const figure of figures)
          if (figure in numbers) {
            const number = numbers[figure as keyof typeof numbers];
            if (number > 0) shown.add(figure);
            await expectAsLong(code, figure, number, days);
          }
      }
      for (const week of weeks) {
        await expectAsLong(county, 'asked', week.asked, week);
        await expectAsLong(county, 'replied', week.replied, week);
        if (week.replied > 0) shown.add('replied');
      }
      for (const { category, count } of cannot)
        await expectAsLong(county, 'cannot', count, { ...days, category });
      expect(weeks.reduce((sum, { asked }) => sum + asked, 0)).toBe(total.asked);
      expect(cannot.reduce((sum, { count }) => sum + count, 0)).toBe(total.cannot);
      const { groups } = await world.get(countyChair, 'supervision.urgent', { place: null });
      for (const { figure, count, rows } of groups) {
        if (count > 0) shown.add(figure);
        await expectAsLong(county, figure, count, days);
        expect(rows.length).toBe(Math.min(3, count));
      }
    }),
    { numRuns: 1, seed: 20_261_130 },
  );
  expect(figures.filter((figure) => !shown.has(figure))).toEqual([]);
});

/** How many a list of the last weeks says there are. */
async function countOf(account: string, place: string, figure: Figure): Promise<number> {
  const days = { from: '2026-11-02', until: '2026-11-30', category: null, after: null };
  return (await world.get(account, 'supervision.list', { place, figure, ...days })).count;
}

test('a first reply is in time, late, missed or not due yet', async () => {
  const kinds = ['asked', 'inTime', 'late', 'replied'] as const;
  const counts = (): Promise<number[]> => Promise.all(kinds.map((figure) => countOf(chair, village, figure)));
  const before = await counts();
  const said = async (): Promise<number[]> =>
    (await counts()).map((number, index) => number - (before[index] ?? 0));
  const replies = (id: string): Promise<unknown> =>
    world.get(liaison, 'request.progress', { ...on(id), words: '明天上午去您家。' });
  const firstReplyOf = async (id: string): Promise<unknown> =>
    (await world.all('request', { _id: id })).map(({ firstReply }) => firstReply);
  const start = world.cloud.clock.now();
  const soon = await world.get(zhao, 'request.submit', aNeed());
  const other = await world.get(zhao, 'request.submit', aNeed({ category: 'home' }));
  const back = await world.get(zhao, 'request.submit', aNeed({ category: 'question' }));
  await world.get(zhao, 'request.withdraw', on(back.id));
  expect(await said()).toEqual([3, 0, 0, 0]);
  for (const { id } of [soon, other]) await world.get(liaison, 'request.accept', on(id));
  await replies(soon.id);
  expect(await said()).toEqual([3, 1, 0, 1]);
  world.cloud.clock.set(new Date('2026-11-26T10:00:00.000Z'));
  await world.sweep();
  expect([await said(), await firstReplyOf(other.id)]).toEqual([[3, 1, 1, 1], ['missed']]);
  await replies(other.id);
  expect([await said(), await firstReplyOf(other.id)]).toEqual([[3, 1, 1, 2], ['late']]);
  expect(await firstReplyOf(back.id)).toEqual(['none']);
  world.cloud.clock.set(start);
});

describe('whose figures they are', () => {
  test('a 理事长 sees their own place and those below in the order of their codes; nobody else’s exists for them', async () => {
    const ofCounty = await figuresOf(countyChair);
    expect(ofCounty.place).toMatchObject({ code: county, level: 'county' });
    const codes = ofCounty.places.map(({ code }) => code);
    expect(codes.length).toBe(12);
    expect(codes).toEqual([...codes].sort());
    expect(await figuresOf(countyChair, village)).toMatchObject({ place: { code: village }, places: [] });
    expect((await figuresOf(provinceChair)).places.length).toBe(13);
    const strange = [county, '230623102000', '230102001000', '999999999999'];
    const days = { from: '2026-11-02', until: '2026-11-30', category: null, after: null };
    for (const place of strange)
      for (const answer of [
        await world.ask(chair, 'supervision.figures', { place, weeks: WEEKS }),
        await world.ask(chair, 'supervision.urgent', { place }),
        await world.ask(chair, 'supervision.list', { place, figure: 'asked', ...days }),
        await world.ask(chair, 'supervision.take', { clientId: randomUUID(), place, weeks: WEEKS }),
      ])
        expect([place, answer]).toEqual([place, expect.objectContaining({ ok: false, code: 'NOT_FOUND' })]);
    for (const account of [liaison, zhao])
      expect(await world.ask(account, 'supervision.figures', { place: null, weeks: WEEKS })).toMatchObject({
        ok: false,
        code: 'NOT_ALLOWED',
      });
  });

  test('a complaint is counted from the county up, and never for the one it accuses', async () => {
    const counts = (): Promise<number[]> =>
      Promise.all([
        countOf(chair, town, 'asked'),
        countOf(countyChair, town, 'asked'),
        countOf(countyChair, county, 'asked'),
      ]);
    const days = { from: '2026-11-02', until: '2026-11-30' };
    const [ofTown = 0, , ofCounty = 0] = await counts();
    const { posts } = await world.get(zhao, 'request.accusable', { personId });
    const accused = posts.find(({ name }) => name === '张志远')?.id ?? null;
    const { id } = await world.get(zhao, 'request.submit', aNeed({ category: 'complaint', accused: null }));
    const against = await world.get(zhao, 'request.submit', aNeed({ category: 'complaint', accused }));
    expect(accused).not.toBeNull();
    expect(await counts()).toEqual([ofTown, ofTown, ofCounty + 1]);
    expect((await listed(chair, town, 'asked', days)).ids).not.toContain(id);
    const { ids } = await listed(countyChair, county, 'asked', days);
    expect([ids.includes(id), ids.includes(against.id)]).toEqual([true, false]);
  });
});

describe('the file that is taken away', () => {
  /** The cells of a workbook, and the parts of which it consists. */
  function opened(base64: string): ReturnType<typeof sheetsOf>[number] {
    const folder = mkdtempSync(join(tmpdir(), 'wenxu-figures-'));
    const path = join(folder, 'figures.xlsx');
    writeFileSync(path, Buffer.from(base64, 'base64'));
    const [sheets] = sheetsOf([path]);
    rmSync(folder, { recursive: true });
    return sheets ?? [];
  }

  test('holds the figures of the page and the posts on which nobody stands, names no person, and stands in the audit once', async () => {
    const clientId = randomUUID();
    const take = (): Promise<Output<'supervision.take'>> =>
      world.get(countyChair, 'supervision.take', { clientId, place: null, weeks: WEEKS });
    const { name, base64 } = await take();
    await take();
    expect(name).toBe('林甸县2026-11-23.xlsx');
    const { total, places, from, until } = await figuresOf(countyChair);
    const sheets = opened(base64);
    const [first] = sheets;
    expect(first?.rows[1]?.slice(0, 2)).toEqual(['乡镇（街道）', '提出']);
    expect(first?.rows.slice(2).map((row) => row.slice(0, 2))).toEqual([
      ...places.map((place) => [place.name, place.counted.asked]),
      ['林甸县合计', total.asked],
    ]);
    const words = JSON.stringify(sheets);
    const names = new Set([
      ...people.map((person) => person.name),
      ...(await world.all('post')).flatMap(({ holderName }) => holderName ?? []),
    ]);
    expect([...names].filter((one) => words.includes(one))).toEqual([]);
    const entries = await world.all('audit', { act: 'figuresTaken', subject: county });
    expect(entries.map(({ account, about }) => [account, about])).toEqual([
      [countyChair, JSON.stringify({ from, until })],
    ]);
  });

  test('holds no formula, however a post is named', async () => {
    const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '＝', '＋', '－', '＠'];
    const [post] = await world.all('post', { _id: '230623101204:liaison' });
    if (post === undefined) throw new Error('the post is missing');
    const titles = starts.map((start) => `${start}HYPERLINK("http://example.invalid")`);
    world.put(
      'post',
      titles.map((title, index) => ({
        ...post,
        _id: `${post.region}:x${index}`,
        title,
        role: 'liaison' as const,
        holder: null,
        holderName: null,
      })),
    );
    const { base64 } = await world.get(chair, 'supervision.take', {
      clientId: randomUUID(),
      place: null,
      weeks: WEEKS,
    });
    const vacant = opened(base64).find(({ name }) => name === '没有人的岗位');
    const cells = vacant?.rows.flat().map(String) ?? [];
    expect(titles.map((title) => cells.includes(`'${title}`))).toEqual(titles.map(() => true));
    expect(cells.filter((cell) => /^[\s\0]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });
});

test('the weeks begin on Mondays in Beijing, and the present one is the last', () => {
  expect(weeksUntil('2026-11-22T15:59:59.000Z', 2)).toEqual([
    { from: '2026-11-09', until: '2026-11-16' },
    { from: '2026-11-16', until: '2026-11-23' },
  ]);
  expect(weeksUntil('2026-11-22T16:00:00.000Z', 1)).toEqual([{ from: '2026-11-23', until: '2026-11-30' }]);
});
