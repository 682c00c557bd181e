import { lackingOwnWords } from './own-words';

const template = '您提的事已经办好了。具体情况是这样的：';

test('a reply of one’s own may be as short as it likes', () => {
  expect(lackingOwnWords('办好了。', [template])).toBe(0);
});

test('a template alone, or with too little added, may not go out', () => {
  expect(lackingOwnWords(template, [template])).toBe(10);
  expect(lackingOwnWords(`${template}好了。`, [template])).toBe(8);
});

test('ten characters of one’s own are enough, wherever they stand; signs and spaces are none', () => {
  expect(lackingOwnWords(`${template}新轮椅周五上午送到家`, [template])).toBe(0);
  expect(lackingOwnWords(`${template}，，，，　　　　！！！！`, [template])).toBe(10);
});

test('a template cut short or with a word put into it is still a template', () => {
  expect(lackingOwnWords('您提的事赵大姐已经办好了。具体情况是这样的', [template])).toBeGreaterThan(0);
});
