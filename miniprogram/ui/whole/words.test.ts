import { learnName } from './names';
import { lineEndsOf } from './words';

describe('the words on a button', () => {
  // Which words a segmenter knows depends on its dictionary, so only the plain ones are named here.
  it.each([
    ['按一下，开口说', ['一下，']],
    ['我要提需求', ['需求']],
    ['消息', ['消息']],
    ['请在微信里核对', ['微信']],
    ['请看（很急）', ['（很']],
  ])('%s ends a line between words only', (text, whole) => {
    const pieces = lineEndsOf(text);
    for (const word of whole) expect(pieces.some((piece) => piece.includes(word))).toBe(true);
    expect(pieces.join('')).toBe(text);
    expect(pieces.filter((piece) => /^[，。）]/.test(piece))).toEqual([]);
  });

  it('takes a name for one word', () => {
    learnName('魏春秀');
    expect(lineEndsOf('怎么方便魏春秀').at(-1)).toBe('魏春秀');
    expect(lineEndsOf('魏春秀能享受的政策')[0]).toBe('魏春秀');
  });
});
