import { digitsScanned, digitsTyped, qrOf } from './eight-digits';

describe('the eight digits of a code', () => {
  it('are read however they were typed', () => {
    expect([digitsTyped('1234 5678'), digitsTyped('１２３４－５６７８')]).toEqual(['12345678', '12345678']);
  });

  it('are all that a QR carries, with what they are for', () => {
    expect(qrOf('code', '1234 5678')).toBe('wenxu:code:12345678');
    expect(digitsScanned('code', qrOf('code', '1234 5678'))).toBe('12345678');
    expect(digitsScanned('desk', qrOf('desk', '1234 5678'))).toBe('12345678');
  });

  it('for one use are none for the other', () => {
    expect([
      digitsScanned('code', qrOf('desk', '12345678')),
      digitsScanned('desk', qrOf('code', '12345678')),
    ]).toEqual([null, null]);
  });

  it.each([
    'https://example.cn/12345678',
    '12345678',
    'wenxu:code:1234567',
    'wenxu:code:123456789',
    'wenxu:sign:12345678',
    '',
  ])('are not in %j', (text) => {
    expect(digitsScanned('code', text)).toBeNull();
  });
});
