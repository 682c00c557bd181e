import { rateOf } from './task';

test('a rate counts answers alone; no answers is no rate, never all or nothing', () => {
  expect(rateOf(0, 0)).toBeNull();
  expect(rateOf(0, 3)).toBe(0);
  expect(rateOf(2, 3)).toBe(67);
});
