import { policies } from './policy/policies';
import { findPolicies } from './policy/find-policy';
import { policyCategoryText } from './policy/policy.text';
import { holdsTyped } from './search';

const found = (text: string): string[] =>
  findPolicies(policies, { text, category: null }, policyCategoryText).map(({ easy }) => easy.name);

describe('policies are found as people look for them', () => {
  it.each([
    ['我想要个轮椅', '轮椅'],
    ['请问轮椅怎么申请？', '轮椅'],
    ['我想办低保', '低保'],
    ['给我妈申请护理补贴', '护理补贴'],
  ])('%s is the wish for %s', (wish, thing) => {
    expect(found(wish)).toEqual(found(thing));
    expect(found(thing).length).toBeGreaterThan(0);
  });

  it.each([
    ['护理补帖', '重度护理补贴'],
    ['轮倚车油钱', '轮椅车油钱补贴'],
    ['我想申请护理补帖', '重度护理补贴'],
  ])('%s with one wrong character', (typed, name) => {
    expect(found(typed)).toContain(name);
  });

  it('by what a longer wish has in common with them', () => {
    expect(found('我妈出门用的轮椅坏了')).toContain('配轮椅等辅助器具');
  });

  it('never by what all of them have in common, or by two characters of which one is wrong', () => {
    expect(found('残疾人去登月')).toEqual([]);
    expect(found('轮月')).toEqual([]);
  });
});

describe('lines hold what is typed', () => {
  const lines = ['轮椅坏了，推不动，想换一辆。', '要轮椅等辅具', '2611230421378'];
  it.each(['轮椅', '我想要个轮椅', '推不懂', '想换一辆', '2611230421378', '轮椅 推不动', ''])(
    '%s',
    (typed) => {
      expect(holdsTyped(lines, typed)).toBe(true);
    },
  );
  it.each(['护理', '轮椅 护理', '拐杖'])('not %s', (typed) => {
    expect(holdsTyped(lines, typed)).toBe(false);
  });
});
