import { isTelephone, isWorkTelephone } from './telephone';
import { isBlank, isSameName, plainLine, plainName, plainNumber, plainTelephone } from './plain-text';

describe('a name', () => {
  const name = '阿依古丽·买买提';
  test.each([
    '阿依古丽•买买提',
    '阿依古丽・买买提',
    '阿依古丽.买买提',
    '阿依古丽．买买提',
    '阿依古丽买买提',
    ' 阿依古丽 · 买买提 ',
    '阿依古丽\u200B·\u202D买买提\u202C',
  ])('said as %j is the same', (typed) => {
    expect(isSameName(typed, name)).toBe(true);
  });

  test('is the same by the former code of its character, and with a space inside', () => {
    expect(isSameName('王\uE863', '王䶮')).toBe(true);
    expect(plainName('王\uE863')).toBe('王䶮');
    expect(isSameName('李　 华', '李华')).toBe(true);
  });

  test('is another with another character', () => {
    expect(isSameName('李华', '李花')).toBe(false);
    expect(isSameName('李华', '李国华')).toBe(false);
  });

  test.each(['\u200B', '\u200E', '\u202C', '\u2060', '\u00AD', '\uFE0F', '\u{E0101}', '\u0007', '\uFEFF'])(
    'keeps no %j',
    (mark) => {
      expect(plainName(`李${mark}华${mark}`)).toBe('李华');
    },
  );

  test('is kept with one dot between its parts', () => {
    expect(plainName('阿依古丽 • 买买提')).toBe('阿依古丽·买买提');
  });
});

describe('a telephone number', () => {
  test.each([
    ['138 0459 1234', '13804591234'],
    ['+86 138 0459 1234', '13804591234'],
    ['+86-138-0459-1234', '13804591234'],
    ['008613804591234', '13804591234'],
    ['138-0459-1234', '13804591234'],
    ['１３８０４５９１２３４', '13804591234'],
    ['(138)04591234', '13804591234'],
    ['\u202D138\u200B0459\u20601234\u202C', '13804591234'],
    ['138—0459—1234', '13804591234'],
    ['0459-123 4567', '0459-1234567'],
    ['（0459）1234567', '0459-1234567'],
    ['+86 0459 1234567', '04591234567'],
  ])('typed as %j is %s', (typed, plain) => {
    expect(plainTelephone(typed)).toBe(plain);
    expect(isTelephone(plainTelephone(typed))).toBe(true);
  });

  test.each(['12385', '400-810-1234', '0459-1234567-801', '13804591234', '0459-1234567'])(
    '%s may be that of a post',
    (typed) => {
      expect(isWorkTelephone(plainTelephone(typed))).toBe(true);
    },
  );

  test.each(['', '1380459123', '138045912345', 'abc', '12', '0459-12345'])('%j is none', (typed) => {
    expect(isTelephone(plainTelephone(typed))).toBe(false);
    expect(isWorkTelephone(plainTelephone(typed))).toBe(false);
  });
});

test.each(['\u200B', '\u3164', '\u2800', ' \u00A0\u3000', '\n\u200B\n', '\u034F', ''])(
  'there is nothing to read in %j',
  (text) => {
    expect(isBlank(text)).toBe(true);
  },
);

test('what can be read is no blank, and a line keeps its words', () => {
  expect(isBlank('好')).toBe(false);
  expect(plainLine(' 龙江\t银行 \u200B卡\r\n尾号 ')).toBe('龙江 银行 卡 尾号');
});

test('a number has one form', () => {
  expect(plainNumber('\u200B２３０６２３ 19620914 000x')).toBe('23062319620914000X');
});
