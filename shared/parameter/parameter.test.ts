/** What a place may set, and which place's setting counts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { aboutFact } from '../fact/about-fact';
import { policies } from '../policy/policies';
import { parametersAsked } from '../policy/parameters-asked';
import { isOfKind, parameterKinds } from './kind';
import {
  amountIn,
  parameters,
  placesOf,
  settingFacts,
  settingsAt,
  silentPlace,
  withSetting,
} from './parameter';
import { parameterValueText } from './parameter.text';

const form = z.array(
  z.strictObject({
    fact: z.string().startsWith('param.'),
    kind: z.enum(parameterKinds),
    name: z.string().min(3),
    ask: z.string().regex(/？$/),
    hint: z.string().regex(/^$|。$/),
  }),
);

test('there is one for each that a policy asks for, by condition or by amount, and none besides', () => {
  expect(() => form.parse(parameters)).not.toThrow();
  expect(parameters.map(({ fact }) => fact).sort()).toEqual(
    [...new Set(policies.flatMap(parametersAsked))].sort(),
  );
});

test('each is said in the kind in which it is compared', () => {
  const kinds = { boolean: 'yesno', number: 'money', integer: 'age', 'object{level->元}': 'levels' } as const;
  expect(parameters.map(({ fact, kind }) => [fact, kind])).toEqual(
    parameters.map(({ fact }) => [fact, kinds[aboutFact.get(fact)?.type as keyof typeof kinds]]),
  );
});

test('the county’s word goes before the prefecture’s, and that before the province’s', () => {
  const [county, prefecture, province] = placesOf('230623101201');
  const saying = (_id = '', ...said: [string, boolean | number][]) => ({
    ...silentPlace(_id),
    settings: said.map(([fact, value]) => ({ fact, value, source: '', by: '', at: '' })),
  });
  const said = [
    saying(province, ['one', 1], ['two', 1], ['three', 1]),
    saying(county, ['three', 3]),
    saying(prefecture, ['two', 2], ['three', 2]),
    saying('230622000000', ['one', 9]),
  ];
  expect(settingFacts(settingsAt('230623101201', said))).toEqual({ one: 1, two: 2, three: 3 });
  expect(settingFacts(settingsAt('230600000000', said))).toEqual({ one: 1, two: 2, three: 2 });
  expect(
    [undefined, null, '', '23', 230623, '230623101201x'].map((code) => settingFacts(settingsAt(code, said))),
  ).toEqual([{}, {}, {}, {}, {}, {}]);
});

test('a place’s code names its county, its prefecture and its province: so do all those of the province', () => {
  const folder = join(__dirname, '../directory/regions');
  const counties = readdirSync(folder)
    .filter((file) => /^\d{6}\.json$/.test(file))
    .map(
      (file) =>
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as { code: string; towns: { code: string }[] },
    );
  expect(counties.length).toBeGreaterThan(100);
  expect(counties.flatMap(({ code, towns }) => towns.filter((town) => !town.code.startsWith(code)))).toEqual(
    [],
  );
  expect(placesOf('230623101201')).toEqual(['230623000000', '230600000000', '230000000000']);
});

test('amounts by level are had by level; a level that is paid nothing, or is not known, has no amount', () => {
  const settings = new Map([
    ['param.x', { fact: 'param.x', value: { 1: 130, 2: 80.5 }, source: '', by: '', at: '' }],
  ]);
  const facts = settingFacts(settings);
  expect(facts).toEqual({ 'param.x.1': 130, 'param.x.2': 80.5 });
  expect(
    [{ 'disability.level': '2' }, { 'disability.level': '3' }, {}].map((level) =>
      amountIn('param.x', { ...facts, ...level }),
    ),
  ).toEqual([80.5, null, null]);
  expect(parameterValueText({ kind: 'levels' }, { 1: 130, 2: 80.5 })).toBe('一级 130 元，二级 80.5 元');
});

test('money has two decimals at most, years are whole, a yes is a yes', () => {
  expect([0.01, 710, 710.5, 100_000].every((value) => isOfKind('money', value))).toBe(true);
  expect([0, -1, 0.005, 100_001, Number.NaN, Infinity, true].some((value) => isOfKind('money', value))).toBe(
    false,
  );
  expect([
    isOfKind('age', 6),
    isOfKind('age', 6.5),
    isOfKind('age', 121),
    isOfKind('yesno', true),
    isOfKind('yesno', 1),
    isOfKind('levels', { 1: 80 }),
    isOfKind('levels', {}),
    isOfKind('levels', { 1: 0 }),
  ]).toEqual([true, false, false, true, false, true, false, false]);
});

test('another word, or another source, is another version, by which people are judged anew; the same one changes nothing', () => {
  const setting = {
    fact: 'param.x',
    value: true,
    source: '一号文件',
    by: 'one',
    at: '2026-11-23T02:00:00.000Z',
  };
  const first = withSetting(silentPlace('230623000000'), setting, '2026-11-23T02:01:00.000Z');
  expect(first).toMatchObject({ version: 1, dueAt: '2026-11-23T02:01:00.000Z' });
  expect(withSetting(first, { ...setting, by: 'another', at: 'later' }, 'later')).toBe(first);
  expect(withSetting(first, { ...setting, value: false }, 'later')).toMatchObject({
    version: 2,
    settings: [{ value: false }],
    dueAt: 'later',
  });
  expect(withSetting(first, { ...setting, source: '二号文件' }, 'later').settings).toHaveLength(1);
});
