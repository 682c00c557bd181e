import { piecesOf } from './pieces';

describe('a date or number on a narrow line', () => {
  it.each([
    ['11月27日（周五）上午', ['11月27日', '（周五）', '上午']],
    ['11月27日（周五）17:00', ['11月27日', '（周五）', '17:00']],
    ['251120-4831-07', ['251120-', '4831-', '07']],
    ['今天', ['今天']],
    ['（周五', ['（', '周五']],
  ])('%s breaks between its parts only', (words, pieces) => {
    expect(piecesOf(words)).toEqual(pieces);
  });
});
