import type { Post } from './directory';
import { occupantOf } from './occupant';

const at = '2026-11-23T04:00:00.000Z';
const away = { fromOn: '2026-11-20', untilOn: '2026-11-30' };

function post(id: string, change: Partial<Post> = {}): Post {
  return {
    _id: id,
    version: 1,
    org: id,
    orgName: id,
    role: 'liaison',
    title: id,
    level: 'village',
    region: id,
    path: [id],
    holder: `${id}-holder`,
    holderName: null,
    deputy: null,
    absence: null,
    appointment: null,
    successor: null,
    roster: [],
    phone: '',
    ...change,
  };
}
const whoOn = (id: string, posts: readonly Post[], when = at): string | null => {
  const byId = new Map(posts.map((one) => [one._id, one]));
  const there = byId.get(id);
  return there === undefined ? null : (occupantOf(there, when, byId)?.account ?? null);
};

test('the holder stands on a post; in their absence, both days included, the deputy', () => {
  const posts = [post('a', { absence: away, deputy: 'b' }), post('b')];
  expect(whoOn('a', posts)).toBe('b-holder');
  expect(whoOn('a', posts, '2026-11-30T15:59:59.000Z')).toBe('b-holder');
  expect(whoOn('a', posts, '2026-11-30T16:00:00.000Z')).toBe('a-holder');
});

test('where the deputy is away too, whoever stands in for them', () => {
  expect(
    whoOn('a', [
      post('a', { absence: away, deputy: 'b' }),
      post('b', { holder: null, deputy: 'c' }),
      post('c'),
    ]),
  ).toBe('c-holder');
});

test('a circle of people who are away is nobody', () => {
  expect(
    whoOn('a', [post('a', { absence: away, deputy: 'b' }), post('b', { absence: away, deputy: 'a' })]),
  ).toBeNull();
  expect(whoOn('a', [post('a', { holder: null, deputy: 'a' })])).toBeNull();
});

test('a merged post is answered for by its successor', () => {
  expect(
    whoOn('a', [
      post('a', { successor: 'b', holder: null }),
      post('b', { absence: away, deputy: 'c' }),
      post('c'),
    ]),
  ).toBe('c-holder');
});

test('a duty post is whoever the roster names at that instant', () => {
  const duty = post('d', {
    holder: null,
    roster: [
      { fromAt: '2026-11-23T00:00:00.000Z', untilAt: '2026-11-23T12:00:00.000Z', account: 'x', name: 'x' },
      { fromAt: '2026-11-23T12:00:00.000Z', untilAt: '2026-11-24T00:00:00.000Z', account: 'y', name: 'y' },
    ],
  });
  expect([
    whoOn('d', [duty]),
    whoOn('d', [duty], '2026-11-23T12:00:00.000Z'),
    whoOn('d', [duty], '2026-11-25T00:00:00.000Z'),
  ]).toEqual(['x', 'y', null]);
});
