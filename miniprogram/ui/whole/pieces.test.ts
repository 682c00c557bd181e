import { behindYear, endOf, piecesOf } from './pieces';

describe('a date or number on a narrow line', () => {
  it.each([
    ['11月27日（周五）上午', ['11月27日', '（周五）', '上午']],
    ['11月27日（周五）17:00', ['11月27日', '（周五）', '17:00']],
    ['251120-4831-07', ['251120-', '4831-', '07']],
    ['今天', ['今天']],
    ['（周五', ['（周五']],
    ['（0459-555-0142）', ['（0459-', '555-', '0142）']],
    ['（11月27日）', ['（11月27日）']],
    ['261123 042137 8', ['261123 ', '042137 ', '8']],
    ['12月23日（周三）。', ['12月23日', '（周三）。']],
    ['0459-555-0142，', ['0459-', '555-', '0142，']],
    ['“11月27日（周五）”', ['“11月27日', '（周五）”']],
  ])('%s breaks between its parts only', (words, pieces) => {
    expect(piecesOf(words)).toEqual(pieces);
  });

  it('breaks behind its year where it is wider than the line', () => {
    expect(behindYear('2027年1月22日')).toEqual(['2027年', '1月22日']);
    expect(behindYear('11月27日')).toEqual(['11月27日']);
  });

  it('ends in its punctuation', () => {
    expect(endOf('0142，”')).toEqual({ words: '0142', mark: '，”' });
    expect(endOf('0142')).toEqual({ words: '0142', mark: '' });
  });
});
