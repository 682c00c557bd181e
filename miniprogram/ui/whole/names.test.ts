import { learnNames, splitAtNames } from './names';

const told = (text: string): string =>
  splitAtNames(text)
    .map((words, index) => (index % 2 === 1 ? `[${words}]` : words))
    .join('');

beforeAll(() => {
  learnNames({
    person: { id: '李四', name: '赵淑芬' },
    rows: [{ holder: '张三' }, { holder: '张三丰' }, { holder: null, title: '村专干' }],
    personName: '迪丽热巴·艾力',
    words: '轮椅坏了',
    name: '困难残疾人生活补贴',
  });
});

describe('the names in a text', () => {
  it.each([
    ['等张三受理', '等[张三]受理'],
    ['张三丰，和（赵淑芬）。', '[张三丰，]和[（赵淑芬）。]'],
    ['替迪丽热巴·艾力办事', '替[迪丽热巴·艾力]办事'],
    ['李四的轮椅坏了，找村专干', '李四的轮椅坏了，找村专干'],
    ['申请困难残疾人生活补贴', '申请困难残疾人生活补贴'],
    ['', ''],
  ])('%s', (text, parts) => {
    expect(told(text)).toBe(parts);
  });

  it('are those of the newest answers', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      name: `王${String.fromCharCode(0x4e00 + index)}`,
    }));
    learnNames({ rows: many });
    expect(told('张三和王一')).toBe('张三和[王一]');
  });
});
