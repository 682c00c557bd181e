import { lengthText } from './media.text';

describe('how long a piece of sound is', () => {
  it.each([
    [0, '0 秒'],
    [14, '14 秒'],
    [60, '1 分'],
    [65, '1 分 5 秒'],
  ])('%s seconds', (seconds, words) => {
    expect(lengthText(seconds)).toBe(words);
  });
});
