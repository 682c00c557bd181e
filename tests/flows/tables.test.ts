/**
 * Tables as other people make them: each file of tests/cases, which follow public reports about systems that read name
 * lists, with what is right to understand of it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnreadableReason } from '../../shared/reconciliation/reconciliation';
import { maskName } from '../../shared/reconciliation/reconciliation';
import { hostileTables } from '../builders/hostile-tables';
import { sheetsOf, tableForms } from '../builders/table-forms';
import { randomFrom } from '../../demo/random';
import type { View } from './lists';
import { csv, Lists, nobodys, policyId, readable, wronglyRead } from './lists';
import type { World } from './world';
import { chair, personId, startWorld } from './world';

let world: World;
let lists: Lists;

beforeAll(async () => {
  // The files name people of the county that `npm start` settles, which this seed makes.
  world = await startWorld({ seed: 20190228 });
  lists = await Lists.in(world);
});
afterAll(() => world.stop());

const seed = Number(process.env.TABLE_SEED ?? 20261130);
const cases = join(__dirname, '..', 'cases');
const file = (name: string): Buffer => readFileSync(join(cases, name));
const understood = (name: string): Promise<View> =>
  lists.understood(file(name), chair, name.split('.').at(-1));

/** The sheets that hold people, with how many. */
const peopleBySheet = ({ reading }: View): (readonly [string, number])[] =>
  (reading?.sheets ?? []).map(({ name, people }) => [name, people] as const);

test.each(readable)('%s: %i people, and every one of them is found in the register', async (name, people) => {
  const view = await understood(name);
  expect(view).toMatchObject({ state: 'understood', question: null, reading: { people } });
  const { counts } = await lists.confirmed(view.id);
  expect(counts).toMatchObject({ differs: 0, unknown: 0, unmatched: 0 });
});

test(`each of these files in two other forms has the same people (TABLE_SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  const books = sheetsOf(readable.map(([name]) => join(cases, name)));
  const forms = books.flatMap((book, at) =>
    [0, 1].map(() => {
      const form = random.pick(Object.keys(tableForms));
      return {
        what: `${readable[at]?.[0] ?? ''}, ${form}`,
        people: readable[at]?.[1],
        sheets: tableForms[form]?.(book) ?? [],
      };
    }),
  );
  expect(await wronglyRead(lists, forms)).toEqual([]);
});

test.each<[file: string, why: UnreadableReason]>([
  ['rounded-digits.csv', 'digitsLost'],
  ['owed-digits-lost.csv', 'digitsLost'],
  ['masked-numbers.csv', 'masked'],
])('%s is refused: %s', async (name, unreadable) => {
  expect(await understood(name)).toMatchObject({ state: 'unreadable', unreadable, reading: null });
});

test.each<[file: string, people: number]>([
  ['owed-control.csv', 1],
  ['owed-invisible-mark.csv', 2],
  ['owed-in-right-block.csv', 2],
  ['owed-on-second-sheet.xlsx', 3],
  ['owed-certificate-number.csv', 1],
])('%s: 赵淑芬 is found among %i, and nobody says that her allowance is missing', async (name, people) => {
  await lists.findOwed();
  const view = await understood(name);
  const { id, counts } = await lists.confirmed(view.id);
  expect(view.reading).toMatchObject({ people });
  expect(counts).toMatchObject({ owed: 0, differs: 0, unknown: 0, unmatched: 0 });
  expect(await lists.rows(id, 'owed')).toEqual([]);
  expect(await lists.status({ _id: personId })).toMatchObject({ status: 'had', had: { by: 'list' } });
});

test('each row names its sheet, and sheets that hold nobody are said', async () => {
  expect(peopleBySheet(await understood('one-sheet-a-village.xlsx'))).toEqual([
    ['阳光村', 3],
    ['红旗村', 2],
    ['东升村', 1],
  ]);
  const cover = await understood('cover-sheet-first.xlsx');
  expect(peopleBySheet(cover)).toEqual([
    ['填表说明', 0],
    ['发放名单', 3],
  ]);
  const hidden = await understood('hidden-sheet-first.xlsx');
  expect(hidden.reading?.sheets).toMatchObject([
    { name: '字典', hidden: true, people: 0 },
    { name: '发放名单', hidden: false, people: 3 },
  ]);
});

test('the person’s columns are read and not the carer’s; both people of a row are', async () => {
  const columns = async (name: string): Promise<unknown> =>
    (await understood(name)).reading?.sheets.map((sheet) => sheet.columns);
  const own = {
    name: { column: 3, words: '残疾人 / 姓名' },
    number: { column: 4, words: '残疾人 / 身份证号' },
  };
  expect(await columns('guardian-first.xlsx')).toEqual([[own]]);
  expect(await columns('caregiver-in-register.xlsx')).toEqual([[own]]);
  // The guardian's columns stand in a group, and the person's in none.
  const beside = await lists.understood(
    `序号,监护人,,姓名,身份证号\n,姓名,身份证号,,\n1,甲一,${nobodys(971)},乙二,${nobodys(972)}`,
  );
  expect(beside.reading?.sheets).toMatchObject([{ people: 1, columns: [pairAt(3)] }]);
  await lists.confirmed(beside.id);
  expect(await lists.rows(beside.id, 'unmatched')).toMatchObject([{ name: maskName('乙二') }]);
  expect(await columns('side-by-side.xlsx')).toEqual([[pairAt(1), pairAt(5)]]);
});

test('what is left out is said with its rows: sums, signatures, the head of another page', async () => {
  const { reading } = await understood('printed-pages.xlsx');
  const at = (...lines: number[]): object[] => lines.map((line) => ({ sheet: '名单', line }));
  expect(reading?.leftOut).toEqual([
    { kind: 'foot', count: 4, places: at(5, 8, 9, 10) },
    { kind: 'head', count: 1, places: at(6) },
  ]);
});

test('a number that stands twice is said, and its second name does not match', async () => {
  const view = await understood('one-number-two-names.csv');
  expect(view.reading).toMatchObject({
    people: 3,
    leftOut: [{ kind: 'same', count: 1, places: [{ line: 5 }] }],
    remarks: [{ kind: 'twice', count: 1, places: [{ line: 3 }] }],
  });
  const { id } = await lists.confirmed(view.id);
  await lists.toldApart(id);
  expect(await lists.rows(id, 'differs')).toMatchObject([{ name: '马静', listedName: '冯*勇', line: 3 }]);
});

test('numbers of fifteen digits are said to be old, and are completed', async () => {
  expect((await understood('old-15-digits.csv')).reading?.remarks).toMatchObject([{ kind: 'old', count: 2 }]);
});

test('a row without a number, and a number that cannot be one, are said with their rows', async () => {
  const { reading } = await lists.understood(
    `姓名,身份证号\n王军,\n钱多多,${nobodys(931)}\n李明,230623195001019319`,
  );
  expect(reading).toMatchObject({
    people: 2,
    leftOut: [{ kind: 'noNumber', count: 1, places: [{ line: 2 }] }],
    remarks: [{ kind: 'wrong', count: 1, places: [{ line: 4 }] }],
  });
});

/** The columns of one person: the name, and the number behind it. */
const pairAt = (column: number): object => ({
  name: { column, words: '姓名' },
  number: { column: column + 1, words: '身份证号' },
});

const twoPeople = (head: string): string => `${head}\n甲一,${nobodys(941)},乙二,${nobodys(942)}`;

test('where nothing decides whose columns are meant, one is asked; the answer is kept for the next table', async () => {
  const head = '姓名,身份证号,姓名,身份证号';
  const asked = await lists.understood(twoPeople(head));
  expect(asked).toMatchObject({
    state: 'understood',
    reading: null,
    question: { headings: [0, 1, 2, 3].map((column) => ({ column, words: head.split(',')[column] })) },
  });
  const layout = asked.question?.layout ?? '';
  const { id } = asked;
  // Nothing happens to it before that is answered, and a column that the table does not have is no answer.
  expect(await world.ask(chair, 'reconciliation.confirm', { id, columns: null })).toMatchObject({
    code: 'NOT_NOW',
  });
  expect(
    await world.ask(chair, 'reconciliation.confirm', { id, columns: { layout, name: 2, number: 7 } }),
  ).toMatchObject({ code: 'BAD_INPUT' });
  await world.get(chair, 'reconciliation.confirm', { id, columns: { layout, name: 2, number: 3 } });
  await world.jobs();
  const read = { people: 1, sheets: [{ isMapped: true, columns: [pairAt(2)] }] };
  expect(await world.get(chair, 'reconciliation.get', { id })).toMatchObject({
    question: null,
    reading: read,
  });
  expect((await lists.confirmed(id)).counts).toMatchObject({ unmatched: 1 });
  expect(await lists.rows(id, 'unmatched')).toMatchObject([{ name: maskName('乙二') }]);
  // The next table with the same headings is read without a question; a yes is asked for all the same.
  const next = await lists.understood(`${twoPeople(head)}\n丙,${nobodys(943)},丁,${nobodys(944)}`);
  expect(next).toMatchObject({ state: 'understood', question: null, reading: { ...read, people: 2 } });
});

test('what somebody else says about a layout after a list was understood does not change how that list is read', async () => {
  const head = '姓名,身份证号,姓名,身份证号,备注';
  const asked = await lists.understood(twoPeople(head));
  const layout = asked.question?.layout ?? '';
  const choose = async (id: string, name: number): Promise<void> => {
    await world.get(chair, 'reconciliation.confirm', { id, columns: { layout, name, number: name + 1 } });
    // The same answer again, as after a lost reply, is the same answer.
    await world.get(chair, 'reconciliation.confirm', { id, columns: { layout, name, number: name + 1 } });
    await world.jobs();
  };
  await choose(asked.id, 0);
  // The very same file, and the other columns: it is another list, with people of its own.
  const other = await lists.understood(twoPeople(head));
  await choose(other.id, 2);
  expect((await lists.confirmed(asked.id)).counts).toMatchObject({ unmatched: 1 });
  expect(await lists.rows(asked.id, 'unmatched')).toMatchObject([{ name: maskName('甲一') }]);
  expect((await lists.confirmed(other.id)).counts).toMatchObject({ unmatched: 1 });
  expect(await lists.rows(other.id, 'unmatched')).toMatchObject([{ name: maskName('乙二') }]);
});

test('a table without headings, or with headings nobody knows, is a question and no guess', async () => {
  const bare = await lists.understood(`甲,${nobodys(951)}\n乙,${nobodys(952)}`);
  expect(bare.question).toMatchObject({
    headings: [
      { column: 0, words: '' },
      { column: 1, words: '' },
    ],
  });
  const { id, question } = bare;
  const columns = { layout: question?.layout ?? '', name: 0, number: 1 };
  await world.get(chair, 'reconciliation.confirm', { id, columns });
  await world.jobs();
  expect(await world.get(chair, 'reconciliation.get', { id })).toMatchObject({ reading: { people: 2 } });
  // Without headings nobody can tell that another table is laid out alike: one is asked again.
  expect(await lists.understood(`丙,${nobodys(953)}\n丁,${nobodys(954)}`)).toMatchObject({ reading: null });
});

test('a person without a number is left out as one, whatever is remarked; a number above the head is said', async () => {
  const { reading } = await lists.understood(
    `李三,${nobodys(955)}\n姓名,身份证号,备注\n王军,,备注：没带证\n钱多多,${nobodys(956)},`,
  );
  expect(reading).toMatchObject({
    people: 1,
    leftOut: [
      { kind: 'noNumber', count: 1, places: [{ line: 3 }] },
      { kind: 'above', count: 1, places: [{ line: 1 }] },
    ],
  });
});

test('many rows that say 无 instead of a number are numbers that cannot be one, and not of one birthday', async () => {
  const rows = Array.from({ length: 30 }, (_each, at) => `某${at},无`);
  expect(await lists.understood(`姓名,身份证号\n${rows.join('\n')}`)).toMatchObject({
    state: 'understood',
    reading: { people: 30, remarks: [{ kind: 'wrong', count: 30 }] },
  });
});

test('what is understood names nobody: no name and no number of the file is stored before a yes', async () => {
  const [known] = lists.people.asked;
  if (known === undefined) throw new Error('nobody is there');
  const [name, idNumber] = lists.line(known);
  await lists.understood(csv([[name, idNumber]], '序号,甲乙丙,编码'));
  const kept = JSON.stringify([await world.all('reconciliation'), await world.all('tableMapping')]);
  expect(kept).not.toContain(idNumber);
  expect(kept).not.toContain(name);
});

test('one person’s list that takes long keeps nobody else’s waiting: they take their steps in turn', async () => {
  const many = csv(
    Array.from(
      { length: 1200 },
      (_each, at) => ['某某', `230623${String(19300000 + at * 7919)}0101`] as const,
    ),
  );
  const long = await lists.handIn(many);
  const short = await lists.handIn(csv([lists.line(lists.people.elsewhere)]));
  await world.jobs();
  expect(await world.get(chair, 'reconciliation.get', { id: short.id })).toMatchObject({
    state: 'understood',
  });
  expect(await world.get(chair, 'reconciliation.get', { id: long.id })).toMatchObject({
    state: 'understood',
  });
});

test.each([
  'a million formatted empty rows',
  'a sheet that says it unpacks to less',
  '15 MB of texts',
  'one table named sixty times',
  '20,000 rows that end in the last column',
])('%s: read, or refused at once, and the next list is read in the same firing', async (what) => {
  const hostile = hostileTables[what];
  if (hostile === undefined) throw new Error('there is no such file');
  const { id } = await lists.handIn(hostile.file(), chair, 'xlsx');
  const next = await lists.understood(csv([['王军', nobodys(961)]]));
  expect(next).toMatchObject({ state: 'understood' });
  const read = await world.get(chair, 'reconciliation.get', { id });
  if (hostile.people === null) expect(read.unreadable).toMatch(/^tooLarge|tooManyRows$/);
  else expect(read.reading).toMatchObject({ people: hostile.people });
  // It was tried once.
  expect(await world.all('reconciliation', { _id: id })).toMatchObject([{ tries: 0 }]);
});

test('facts-with-bom.json is read by the command that judges facts', () => {
  const program = ['--import', 'tsx', 'scripts/judge.ts', join('tests', 'cases', 'facts-with-bom.json')];
  const answer = execFileSync(process.execPath, program, { encoding: 'utf8' });
  expect(answer).toContain(policyId);
});
