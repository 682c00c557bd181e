import type { NoticeRow } from '../../../shared/notification/notification.contract';
import { mattersOf } from './matters';

const notice = (id: string, requestId: string, read = true): NoticeRow => ({
  id,
  at: '2026-11-23T01:00Z',
  read,
  kind: 'person',
  code: 'accepted',
  requestId,
  about: { category: 'device' },
});
const ledger = (id: string): NoticeRow => ({
  id,
  at: '2026-11-23T01:00Z',
  read: false,
  kind: 'ledger',
  code: 'owedFound',
  personId: 'p',
  name: '赵淑芬',
});

test('the notices of an inbox stand together by request, the newest first, and others by themselves', () => {
  const rows = [
    notice('5', 'wheelchair', false),
    ledger('4'),
    notice('3', 'school'),
    notice('2', 'wheelchair', false),
    ledger('1'),
  ];
  expect(
    mattersOf(rows).map(({ newest, earlier, unread }) => [newest.id, earlier.map(({ id }) => id), unread]),
  ).toEqual([
    ['5', ['2'], 2],
    ['4', [], 1],
    ['3', [], 0],
    ['1', [], 1],
  ]);
});

test('a request of one’s own and the same one on one’s desk are two matters, because they lead to two pages', () => {
  const onDesk: NoticeRow = {
    id: '2',
    at: '2026-11-23T01:00Z',
    read: true,
    kind: 'post',
    code: 'new',
    requestId: 'wheelchair',
    category: 'device',
    name: '赵淑芬',
  };
  expect(mattersOf([notice('3', 'wheelchair'), onDesk])).toHaveLength(2);
});
