/** Files in every form in which lists come, files that give no lists, and callers who may hand none in. */
import { randomUUID } from 'node:crypto';
import type { UnreadableReason } from '../../shared/reconciliation/reconciliation';
import type { Cell } from '../../shared/table/table';
import { workbook } from '../builders/reconciliation';
import type { Line } from './lists';
import { csv, isGone, listOn, Lists, nobodys, policyId, put, two } from './lists';
import type { World } from './world';
import { chair, liaison, startWorld } from './world';

let world: World;
let lists: Lists;

/** The end of a zip with one entry at the very beginning of its directory. */
function end(entries: number, at = 0): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(at, 16);
  return record;
}

/** One entry that says it unpacks to 65 MB. */
function bomb(): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt32LE(1000, 20);
  entry.writeUInt32LE(65 * 1024 * 1024, 24);
  const start = Buffer.from('PK\x03\x04', 'latin1');
  return Buffer.concat([start, entry, end(1, start.length)]);
}

const many = (count: number): Line[] =>
  Array.from({ length: count }, (_each, index) => ['某某', `${10_000_000 + index}`]);
beforeAll(async () => {
  world = await startWorld();
  lists = await Lists.in(world);
});
afterAll(() => world.stop());

test.each<[string, (table: readonly (readonly Cell[])[]) => Buffer | string, 'csv' | 'xlsx']>([
  ['UTF-8 with a mark', (table) => `\uFEFF${table.map((row) => row.join(',')).join('\n')}`, 'csv'],
  [
    'tabs, and numbers kept texts',
    (table) =>
      table
        .map((row) =>
          row
            .map((cell, column) => (column === 2 && /\d/.test(String(cell)) ? `="${String(cell)}"` : cell))
            .join('\t'),
        )
        .join('\n'),
    'csv',
  ],
  [
    'marks that nobody sees, and a curly quote before a number',
    (table) =>
      table
        .map((row) =>
          row
            .map((cell) =>
              /^\d/.test(String(cell))
                ? `‘\u202D${String(cell).slice(0, 6)}\u00AD${String(cell).slice(6)}\u202C`
                : `\u2060${String(cell)}\u200E`,
            )
            .join(','),
        )
        .join('\n'),
    'csv',
  ],
  ['a workbook', workbook, 'xlsx'],
  ['a workbook called .csv', workbook, 'csv'],
  [
    'a workbook with a title above its columns',
    (table) => workbook([['11月发放名单', null, null], ...table, ['合计', null, null]]),
    'xlsx',
  ],
])('%s gives the same lists', async (_what, made, end) => {
  const plain = await lists.reconciled(csv(lists.ofAll()));
  const table = csv(lists.ofAll(), '序号,名字,公民身份号码')
    .split('\r\n')
    .map((row) => row.split(','));
  const view = await lists.reconciled(made(table), chair, end);
  expect(view).toMatchObject({ state: 'done', people: 5, counts: plain.counts });
});

test('GB 18030, in which Excel saves in China, is read', async () => {
  const [one] = two(lists.people.no);
  // 姓名,身份证 in GB 18030; the person's name is another one, so that it differs.
  const head = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0x0a]);
  const name = Buffer.from([0xcd, 0xf5, 0xbe, 0xfc]);
  const view = await lists.reconciled(Buffer.concat([head, name, Buffer.from(`,${lists.line(one)[1]}\n`)]));
  await lists.toldApart(view.id);
  expect(await lists.rows(view.id, 'differs')).toMatchObject([{ personId: one._id, listedName: '王*' }]);
});

test.each<[UnreadableReason, string, () => Buffer | string]>([
  ['noNumber', 'no column of numbers', () => '姓名,电话\n王军,139'],
  ['noName', 'no column of names', () => `身份证号\n${nobodys(901)}`],
  ['noRows', 'columns and nobody', () => '姓名,身份证号\n'],
  ['noRows', 'an empty file', () => ''],
  ['tooManyRows', '20,001 people', () => csv(many(20_001))],
  ['tooLarge', 'more than 5 MB', () => Buffer.alloc(5 * 1024 * 1024 + 1, 'a')],
  ['tooLarge', 'a workbook that unpacks to more than 64 MB', () => bomb()],
  [
    'noTable',
    'no workbook, though it begins like one',
    () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(200, 7), end(0)]),
  ],
  ['noTable', 'a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
  [
    'oldOrLocked',
    'an old workbook, or one with a password',
    () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ],
  [
    'digitsLost',
    'numbers that a table has rounded',
    () =>
      workbook([
        ['姓名', '身份证号'],
        ['王军', 230623196209140000],
      ]),
  ],
  ['digitsLost', 'the same in a text', () => '姓名,身份证号\n王军,2.30623E+17'],
  ['otherPlace', 'another place’s list', () => csv(many(60))],
])(
  '%s: %s gives no lists, makes nobody a task, and the file is destroyed all the same',
  async (unreadable, _what, content) => {
    const clientId = randomUUID();
    const fileId = await put(world, content(), clientId);
    const { id } = await world.get(chair, 'reconciliation.begin', { clientId, policyId, listOn, fileId });
    const before = await world.prints('task', 'entitlement', 'discrepancy', 'listPart');
    await world.jobs();
    expect(await lists.confirmed(id)).toMatchObject({
      state: 'unreadable',
      unreadable,
      counts: null,
    });
    expect(await world.prints('task', 'entitlement', 'discrepancy', 'listPart')).toEqual(before);
    expect(await isGone(world, fileId)).toBe(true);
    expect((await world.all('reconciliation', { _id: id })).map((one) => one.fileId)).toEqual([null]);
  },
);

test('a file that is gone is said to be gone, and one that is not the caller’s own is refused', async () => {
  const clientId = randomUUID();
  const { id } = await world.get(chair, 'reconciliation.begin', {
    clientId,
    policyId,
    listOn,
    fileId: `cloud://wenxu-local.local/lists/${clientId}.xlsx`,
  });
  await world.jobs();
  expect(await world.get(chair, 'reconciliation.get', { id })).toMatchObject({
    state: 'unreadable',
    unreadable: 'gone',
  });
  for (const fileId of [
    `cloud://wenxu-local.local/lists/${randomUUID()}.csv`,
    `cloud://wenxu-local.local/media/x/${clientId}.csv`,
    `cloud://wenxu-local.local/lists/../${clientId}.csv`,
  ]) {
    expect(
      await world.ask(chair, 'reconciliation.begin', { clientId, policyId, listOn, fileId }),
    ).toMatchObject({
      ok: false,
      code: 'NOT_YOUR_FILE',
    });
  }
});

test('a day to come, a policy nobody keeps a ledger of, a cadre who supervises nobody: refused', async () => {
  const clientId = randomUUID();
  const input = { clientId, policyId, listOn, fileId: `cloud://wenxu-local.local/lists/${clientId}.csv` };
  expect(await world.ask(chair, 'reconciliation.begin', { ...input, listOn: '2026-11-24' })).toMatchObject({
    ok: false,
    code: 'BAD_INPUT',
    args: { field: 'listOn' },
  });
  for (const other of ['no-such-policy', 'festival-visit'])
    expect(await world.ask(chair, 'reconciliation.begin', { ...input, policyId: other })).toMatchObject({
      ok: false,
      code: 'NO_SUCH_POLICY',
    });
  expect(await world.ask(liaison, 'reconciliation.begin', input)).toMatchObject({
    ok: false,
    code: 'NOT_ALLOWED',
  });
});

test('nobody but the platform’s timer runs it', async () => {
  const event = { Type: 'Timer', TriggerName: 'jobs' };
  for (const caller of [{ account: chair }, { server: true }, { browser: 'b' }] as const)
    await expect(world.cloud.invoke('jobs', event, caller)).rejects.toThrow();
});
