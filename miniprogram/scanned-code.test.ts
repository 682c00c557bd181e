import { qrOfCode, scannedCode } from './scanned-code';

describe('the QR of a one-time code', () => {
  it('carries the eight digits and nothing else', () => {
    expect(qrOfCode('1234 5678')).toBe('wenxu:code:12345678');
    expect(scannedCode(qrOfCode('1234 5678'))).toBe('12345678');
  });

  it.each(['https://example.cn/12345678', '12345678', 'wenxu:code:1234567', 'wenxu:code:123456789', 'wenxu:sign:12345678', ''])('%j is none', (text) => {
    expect(scannedCode(text)).toBeNull();
  });
});
