import { MOST_FIRST_WORDS, firstWords } from './first-words';

describe('the first words of what a person wrote', () => {
  it.each([
    ['轮椅坏了，想换一辆。', '轮椅坏了，想换一辆'],
    ['生活补贴卡丢了，补贴还能领吗？', '生活补贴卡丢了，补贴还能领吗？'],
    ['  ，轮椅\n坏了  。', '轮椅 坏了'],
    ['', ''],
    ['。。。', ''],
  ])('%s are all of it where it is short', (text, words) => {
    expect(firstWords(text)).toBe(words);
  });

  it.each([
    ['我腿不好，想要一辆轮椅，村里的路也不好走，出门靠人背。', '我腿不好，想要一辆轮椅，村里的路也'],
    ['门口台阶高，轮椅进不来，想修个坡道，越快越好。', '门口台阶高，轮椅进不来，想修个坡道'],
  ])('%s are cut between words, not inside one and not at a comma', (text, head) => {
    const words = firstWords(text);
    expect(words.endsWith('…')).toBe(true);
    expect(words).not.toMatch(/[，。]…$/);
    expect(head.startsWith(words.slice(0, -1))).toBe(true);
    expect(Array.from(words).length).toBeGreaterThan(MOST_FIRST_WORDS / 2);
    expect(Array.from(words).length).toBeLessThanOrEqual(MOST_FIRST_WORDS + 1);
  });

  it('end with a sentence where one ends in their second half', () => {
    expect(firstWords('轮椅轮子坏了，推不动，想换一辆。11月27日上午在家。')).toBe(
      '轮椅轮子坏了，推不动，想换一辆…',
    );
    expect(firstWords('轮椅坏了。左边的轮子推不动，右边的也松了。')).toBe(
      '轮椅坏了。左边的轮子推不动，右边的也…',
    );
  });

  it('end inside a word only where that alone is too long', () => {
    expect(firstWords('6228480012345678901234567890')).toBe(
      `${'6228480012345678901234567890'.slice(0, 18)}…`,
    );
  });

  it('hold no half of a character', () => {
    expect(firstWords('🦽'.repeat(30))).toBe(`${'🦽'.repeat(18)}…`);
  });
});
