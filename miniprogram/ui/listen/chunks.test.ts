import { cutIntoChunks } from './chunks';

describe('a page cut for a voice', () => {
  it('joins short lines and pauses at the end of each', () => {
    expect(cutIntoChunks(['您需要什么帮助？', ' 我要提需求 ', '', '我的诉求'])).toEqual([
      '您需要什么帮助？我要提需求。我的诉求。',
    ]);
  });

  it('never hands over more than 200 characters, and loses none', () => {
    const sentence = '现在这个轮子坏了，推不动，换新的要去哪儿办。';
    const lines = [sentence.repeat(30), '长'.repeat(450), `${'短'.repeat(150)}，${'短'.repeat(150)}`];
    const chunks = cutIntoChunks(lines);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(200);
    expect(chunks.join('')).toBe(`${lines[0] ?? ''}${lines[1] ?? ''}。${lines[2] ?? ''}。`);
  });

  it('ends a piece at the end of a sentence', () => {
    expect(
      cutIntoChunks(['啊'.repeat(120) + '。' + '哦'.repeat(120) + '。']).map((chunk) => chunk.at(-1)),
    ).toEqual(['。', '。']);
  });

  it('has nothing to say about an empty page', () => {
    expect(cutIntoChunks(['', '  '])).toEqual([]);
  });
});
