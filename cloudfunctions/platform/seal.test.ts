import { randomBytes } from 'node:crypto';
import { sealerFrom } from './seal';

const key = (): string => randomBytes(32).toString('base64');
const good = { WENXU_SEAL_KEYS: `k1:${key()}`, WENXU_HASH_KEY: key() };
const place = ['person', 'p1', 'idNumber'] as const;

describe('sealing', () => {
  const sealer = sealerFrom(good);

  test('what is sealed opens again, and two sealings differ', () => {
    const sealed = sealer.seal('230623196209140045', place);
    expect(sealer.open(sealed, place)).toBe('230623196209140045');
    expect(sealer.seal('230623196209140045', place)).not.toBe(sealed);
    expect(sealed).not.toContain('2306');
  });

  test('a sealed text moved to another person does not open', () => {
    const sealed = sealer.seal('13900000000', place);
    expect(() => sealer.open(sealed, ['person', 'p2', 'idNumber'])).toThrow();
  });

  test('an altered text does not open', () => {
    const sealed = sealer.seal('13900000000', place);
    expect(() => sealer.open(sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA'), place)).toThrow();
  });

  test('an older key still opens while a newer one seals', () => {
    const sealed = sealer.seal('words', place);
    const rotated = sealerFrom({ ...good, WENXU_SEAL_KEYS: `k2:${key()},${good.WENXU_SEAL_KEYS}` });
    expect(rotated.open(sealed, place)).toBe('words');
    expect(rotated.seal('words', place)).toContain('v1.k2.');
  });

  test('the keyed hash finds a number however it is typed, and differs under another key', () => {
    expect(sealer.keyOf(' ２３０６２３196209140045 ')).toBe(sealer.keyOf('230623196209140045'));
    expect(sealer.keyOf('12x')).toBe(sealer.keyOf('12X'));
    expect(sealerFrom({ ...good, WENXU_HASH_KEY: key() }).keyOf('12X')).not.toBe(sealer.keyOf('12X'));
  });
});

describe('boot refuses', () => {
  const cases: [string, Record<string, string>][] = [
    ['missing keys', {}],
    ['a missing hash key', { WENXU_SEAL_KEYS: good.WENXU_SEAL_KEYS }],
    ['a short key', { ...good, WENXU_HASH_KEY: randomBytes(16).toString('base64') }],
    ['a key of zeros', { ...good, WENXU_HASH_KEY: Buffer.alloc(32).toString('base64') }],
    [
      'a key typed as text',
      { ...good, WENXU_HASH_KEY: Buffer.from('abcdefghijklmnopqrstuvwxyz012345').toString('base64') },
    ],
    [
      'one key for both',
      { WENXU_SEAL_KEYS: `k1:${good.WENXU_HASH_KEY}`, WENXU_HASH_KEY: good.WENXU_HASH_KEY },
    ],
  ];
  test.each(cases)('%s', (_name, env) => {
    expect(() => sealerFrom(env)).toThrow();
  });
});
