import { takenEncodings } from './encodings';

const names = (accepted?: string): string[] => takenEncodings(accepted).map(({ name }) => name);

test.each([
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['gzip, deflate', ['gzip']],
  ['GZIP;q=1.0, BR ; q=0.5', ['br', 'gzip']],
  ['br;q=0, gzip', ['gzip']],
  ['*', ['br', 'gzip']],
  ['br;q=0, *;q=0.1', ['gzip']],
  ['identity', []],
  ['x-gzip-like, brotli', []],
  ['br;q=nonsense', []],
  ['', []],
])('a browser that accepts "%s" takes %j', (accepted, taken) => {
  expect(names(accepted)).toEqual(taken);
});

test('a browser that says nothing takes the file as it is', () => {
  expect(names()).toEqual([]);
});
