/**
 * The real places of 黑龙江省 with their statistical codes (shared/directory/regions/, made by
 * scripts/take-regions.mjs; the source is named there), and among them the demo county: 大庆市 - 林甸县 - its
 * towns - all its villages. Only its people are invented.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Level, Region } from '../shared/directory/directory';
import { spokenName } from '../shared/directory/place.text';

export { isInhabited, spokenName } from '../shared/directory/place.text';

const named = { code: z.string(), name: z.string() };
const provinceFile = z.strictObject({
  source: z.string(),
  ...named,
  prefectures: z.array(z.strictObject({ ...named, counties: z.array(z.strictObject(named)) })),
});
const countyFile = z.strictObject({
  ...named,
  towns: z.array(z.strictObject({ ...named, villages: z.array(z.string().regex(/^\d{3} \S+$/)) })),
});

function read<T>(schema: z.ZodType<T>, name: string): T {
  return schema.parse(
    JSON.parse(readFileSync(join(__dirname, '../shared/directory/regions', `${name}.json`), 'utf8')),
  );
}

function below(
  parent: Region | null,
  level: Level,
  { code, name }: { readonly code: string; readonly name: string },
): Region {
  const id = code.padEnd(12, '0');
  return { _id: id, name, level, parent: parent?._id ?? null, path: [...(parent?.path ?? []), id] };
}

/** A town with its villages, in the order of their codes. */
export interface Town {
  readonly region: Region;
  readonly villages: readonly Region[];
}

function townsOf(parent: Region): readonly Town[] {
  return read(countyFile, parent._id.slice(0, 6)).towns.map((town) => {
    const region = below(parent, 'town', town);
    // Each line is like "201 阳光村委会": the last three digits of the village's code, and its name.
    return {
      region,
      villages: town.villages.map((line) =>
        below(region, 'village', { code: town.code + line.slice(0, 3), name: line.slice(4) }),
      ),
    };
  });
}

const taken = read(provinceFile, 'province');
export const province = below(null, 'province', taken);
const prefectures = taken.prefectures.map((each) => {
  const region = below(province, 'prefecture', each);
  return { region, counties: each.counties.map((one) => below(region, 'county', one)) };
});

/** All counties, districts and county-level cities. */
export const counties: readonly Region[] = prefectures.flatMap((each) => each.counties);

/** The county with this name. Throws where no county has it, or several do. */
export function countyNamed(name: string): Region {
  const [found, ...others] = counties.filter((each) => each.name === name);
  if (found === undefined || others.length > 0) throw new Error(`not exactly one county ${name}`);
  return found;
}

function prefectureOf({ parent }: Region): Region {
  const found = prefectures.find(({ region }) => region._id === parent);
  if (found === undefined) throw new Error(`no prefecture ${parent}`);
  return found.region;
}

export const county = countyNamed('林甸县');
export const prefecture = prefectureOf(county);
export const towns: readonly Town[] = townsOf(county);

const regionsIn = (some: readonly Town[]): Region[] =>
  some.flatMap(({ region, villages }) => [region, ...villages]);

/** Every region of the demo county and above it; each comes after its parent. */
export const regions: readonly Region[] = [province, prefecture, county, ...regionsIn(towns)];

/**
 * The counties loaded besides the demo county: the one with the most villages, a neighbour with a long name,
 * and one of two that are called 向阳区.
 */
const fewMore: readonly string[] = ['230882000000', '230624000000', '230803000000'];

/**
 * The province's regions, each after its parent: all prefectures and counties, and the towns and villages
 * below the chosen counties.
 * @param which every county, or the demo county and three others
 */
export function regionsOfProvince(which: 'every county' | 'four counties'): readonly Region[] {
  const whole =
    which === 'every county'
      ? counties
      : counties.filter(({ _id }) => _id === county._id || fewMore.includes(_id));
  return [
    province,
    ...prefectures.flatMap((each) => [each.region, ...each.counties]),
    ...whole.flatMap((each) => regionsIn(townsOf(each))),
  ];
}

/** The town and the village of a place written as 红旗镇阳光村. Throws where the county has no such place. */
export function villageAt(place: string): { readonly town: Town; readonly village: Region } {
  for (const town of towns) {
    const village = town.villages.find((each) => place === town.region.name + spokenName(each));
    if (village !== undefined) return { town, village };
  }
  throw new Error(`no village ${place}`);
}
