import { findPlaces } from './find-place';
import { isInhabited, spokenName } from './place.text';

const villages = [
  { name: '永胜村', within: '红旗镇' },
  { name: '红光村', within: '红旗镇' },
  { name: '新阳光村', within: '红旗镇' },
  { name: '阳光村', within: '红旗镇' },
  { name: '红旗村', within: '东兴乡' },
  { name: '爱达88社区', within: '林甸镇' },
];
const found = (typed: string) => findPlaces(villages, typed).map(({ name }) => name);

describe('a village is found', () => {
  test('by a part of its name, those that begin so first', () => {
    expect(found('阳光')).toEqual(['阳光村', '新阳光村']);
    expect(found('阳光村')).toEqual(['阳光村', '新阳光村']);
  });

  test('by its town, after those that are called so themselves', () => {
    expect(found('红旗')).toEqual(['红旗村', '永胜村', '红光村', '新阳光村', '阳光村']);
    expect(found('红旗镇阳光村')).toEqual(['阳光村']);
  });

  test('whatever spaces, full-width digits or capitals are typed', () => {
    expect(found(' 爱达 ８８ ')).toEqual(['爱达88社区']);
  });

  test('never by nothing typed, and by nothing that is not there', () => {
    expect(found('')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('没有这个村')).toEqual([]);
  });
});

test('a long name is found as people shorten it, but only where no name contains what is typed', () => {
  const counties = [
    { name: '杜尔伯特蒙古族自治县', within: '大庆市' },
    { name: '林甸县', within: '大庆市' },
  ];
  expect(findPlaces(counties, '杜蒙县')).toEqual([counties[0]]);
  expect(findPlaces(counties, '大县')).toEqual(counties);
  expect(findPlaces(counties, '林甸')).toEqual([counties[1]]);
  expect(findPlaces(counties, '县杜')).toEqual([]);
});

describe('a place is called', () => {
  test.each([
    ['阳光村委会', '阳光村'],
    ['松江村村委会', '松江村'],
    ['伟光村民委员会', '伟光村'],
    ['长青村村委员会', '长青村'],
    ['阳光村委', '阳光村'],
    ['东南社区居委会', '东南社区'],
    ['红星社区居民委员会', '红星社区'],
    ['三电社区居民委会', '三电社区'],
    ['金岗湾社区社区居民委员会', '金岗湾社区'],
    ['上海新村社区', '上海新村社区'],
    ['第一居委会', '第一居委会'],
    ['红旗农场望哈管理区', '红旗农场望哈管理区'],
  ])('%s as people say it: %s', (name, spoken) => {
    expect(spokenName({ name })).toBe(spoken);
  });

  test('inhabited unless the register says that it is there in name only', () => {
    expect(isInhabited({ name: '种畜场虚拟生活区' })).toBe(false);
    expect(isInhabited({ name: '种畜场生活区' })).toBe(true);
  });
});
