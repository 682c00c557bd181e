import type { CardPicture, Measure } from './layout';
import { MARGIN, WIDTH, broken, layOut } from './layout';

/** Every letter is as wide as it is high. */
const square: Measure = (words, size) => Array.from(words).length * size;

const card: CardPicture = {
  sender: '问需响应',
  title: '这件事收到了',
  rows: [
    { term: '编号', value: '261123 403841 2' },
    { term: '谁来办', value: '欧阳慕容雪梅（林甸县残疾人联合会康复教育就业部）' },
    { term: '打电话', value: '0459-555-0142' },
  ],
  steps: [
    { word: '提出', isDone: true },
    { word: '受理', isDone: false },
    { word: '答复', isDone: false },
    { word: '满意', isDone: false },
  ],
  foot: '留着这张图，或者发给家里人。',
};

describe('the picture of a card', () => {
  it('holds every line within its margins, one below the other, and is as high as they are', () => {
    const { height, lines, rings } = layOut(card, square);
    for (const { words, x, y, size, bold } of lines) {
      expect(x).toBeGreaterThan(MARGIN);
      expect(x + square(words, size, bold)).toBeLessThan(WIDTH - MARGIN);
      expect(y).toBeLessThan(height - MARGIN);
    }
    expect(lines.map(({ y }) => y)).toEqual([...lines.map(({ y }) => y)].sort((a, b) => a - b));
    expect(rings).toHaveLength(4);
    const longer = layOut({ ...card, foot: card.foot.repeat(5) }, square);
    expect(longer.height).toBeGreaterThan(height);
  });

  it('breaks no number', () => {
    const parts = broken('请打电话0459-555-0142', 16, (words) => Array.from(words).length);
    expect(parts).toEqual(['请打电话', '0459-555-0142']);
  });

  it('begins no line with a full stop', () => {
    expect(broken('报编号就行。', 5, (words) => Array.from(words).length)).toEqual(['报编号就', '行。']);
  });
});
