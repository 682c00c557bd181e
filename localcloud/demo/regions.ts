/**
 * The demo county's places: 黑龙江省 - 大庆市 - 林甸县 - its towns - all its villages, real names and statistical codes
 * (lindian-regions.json, taken by scripts/take-regions.mjs; the source is named there). Only the people in it are invented.
 */
import type { Level, Region } from '../../shared/directory/directory';
import taken from './lindian-regions.json';

function below(parent: Region | null, level: Level, { code, name }: { readonly code: string; readonly name: string }): Region {
  return { _id: code, name, level, parent: parent?._id ?? null, path: [...(parent?.path ?? []), code] };
}

export const province = below(null, 'province', taken.province);
export const prefecture = below(province, 'prefecture', taken.prefecture);
export const county = below(prefecture, 'county', taken.county);

/** A town with its villages, in the order of their codes. */
export interface Town {
  readonly region: Region;
  readonly villages: readonly Region[];
}

export const towns: readonly Town[] = taken.towns.map((town) => {
  const region = below(county, 'town', town);
  return { region, villages: town.villages.map((village) => below(region, 'village', village)) };
});

/** Every region, each after its parent. */
export const regions: readonly Region[] = [province, prefecture, county, ...towns.flatMap(({ region, villages }) => [region, ...villages])];

/** What people call a village or community: 阳光村 for 阳光村委会, 东南社区 for 东南社区居委会. */
export function spokenName({ name }: Region): string {
  return name.replace(/(?<=村)委会$|(?<=社区)居委会$/, '');
}

/** Whether anybody lives there: the statistical codes fill farms up with 虚拟生活区, where nobody does. */
export function isInhabited({ name }: Region): boolean {
  return !name.includes('虚拟');
}

/** The town and village of a spoken place such as 红旗镇阳光村. Throws when the county has none. */
export function villageAt(place: string): { readonly town: Town; readonly village: Region } {
  for (const town of towns) {
    const village = town.villages.find((each) => place === town.region.name + spokenName(each));
    if (village !== undefined) return { town, village };
  }
  throw new Error(`no village ${place}`);
}
