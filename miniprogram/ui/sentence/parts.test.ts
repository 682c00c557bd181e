import { countsTogether, partsOf } from './parts';

const told = (text: string): string =>
  partsOf(text)
    .map(({ words, whole }) => (whole ? `[${words}]` : words))
    .join('');

describe('the dates, times and numbers in a text', () => {
  it.each([
    ['李国华已受理，11月27日（周五）前给您回音', '李国华已受理，[11月27日（周五）]前给您回音'],
    ['2027年1月4日（周一）上午，到家里来', '[2027年1月4日（周一）上午，]到家里来'],
    ['陈桂兰，11月20日（周五）9:12', '陈桂兰，[11月20日（周五）][9:12]'],
    ['编号 261123 042137 8，11月23日（周一）提出', '编号 [261123 042137 8，][11月23日（周一）]提出'],
    ['电话 138****12。', '电话 [138****12。]'],
    ['打 0459-555-0142 找她', '打 [0459-555-0142] 找她'],
    ['出了点问题，就报这个号：12345abc。', '出了点问题，就报这个号：[12345abc。]'],
    ['出了点问题，就报这个号：a1234567。', '出了点问题，就报这个号：[a1234567。]'],
    ['共 4 步', '共 4 步'],
    ['', ''],
  ])('%s', (text, parts) => {
    expect(told(text)).toBe(parts);
  });
});

describe('a number and what it counts', () => {
  it.each([
    ['还有 2 件没填完，1 样没用上', '还有 2\u00a0件没填完，1\u00a0样没用上'],
    ['编号 261123 042137 8，11月23日', '编号 261123 042137 8，11月23日'],
  ])('%s stay together', (text, together) => {
    expect(countsTogether(text)).toBe(together);
  });
});
