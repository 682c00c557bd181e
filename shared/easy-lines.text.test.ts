import { EASY_LINE, easyLength, easyLines } from './easy-lines.text';
import { policies } from './policy/policies';

test.each([
  ['说也行，写也行。有人给您回话。', ['说也行，写也行。', '有人给您回话。']],
  ['点一条，看怎么办', ['点一条，看怎么办']],
  [
    '给有残疾人证、满16岁、能干活、想学手艺或创业的人。',
    ['给有残疾人证、', '满16岁、', '能干活、', '想学手艺或创业的人。'],
  ],
  [
    '陈桂兰说：“先停一停，等材料到了再办。明天再说。”请等等。',
    ['陈桂兰说：“先停一停，等材料到了再办。明天再说。”', '请等等。'],
  ],
  [
    '11月27日（周五）上午9:30前联系您，电话 0459-555-0142。',
    ['11月27日（周五）上午9:30前联系您，电话 0459-555-0142。'],
  ],
  ['他说：“先停一停。”', ['他说：“先停一停。”']],
  ['等等…好了', ['等等…', '好了']],
  ['', []],
])('%s in easy lines', (text, lines) => {
  expect(easyLines(text)).toEqual(lines);
  expect(lines.join('')).toBe(text);
});

test('a date, a number and what somebody else said count as one character each', () => {
  expect(easyLength('11月27日（周五）前给您回音。')).toBe(6);
  expect(easyLength('他说：“想到哪儿说到哪儿，都写下来。”')).toBe(4);
  expect(easyLength('还有 12 件')).toBe(4);
});

test('what every policy says in plain words fits into such lines', () => {
  const long = policies.flatMap(({ id, easy: { what, who, how } }) =>
    [what, who, how]
      .flatMap(easyLines)
      .filter((line) => easyLength(line) > EASY_LINE)
      .map((line) => `${id}: ${line}`),
  );
  expect(long).toEqual([]);
});
