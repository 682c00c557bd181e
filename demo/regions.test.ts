/**
 * Tests the province's places as they are handed out: they are complete, and each is found by typing its
 * name.
 */
import type { Region } from '../shared/directory/directory';
import { findPlaces } from '../shared/directory/find-place';
import { counties, isInhabited, province, regions, regionsOfProvince, spokenName } from './regions';

const all = regionsOfProvince('every county');
const byId = new Map(all.map((region) => [region._id, region]));
const nameOf = (id: string | null) => byId.get(id ?? '')?.name ?? '';
const count = (some: readonly Region[], level: Region['level']) =>
  some.filter((region) => region.level === level).length;

const villagesOf = new Map<string, Region[]>(counties.map(({ _id }) => [_id, []]));
for (const village of all.filter(({ level }) => level === 'village'))
  villagesOf.get(village.path[2] ?? '')?.push(village);

test('the province has 13 prefectures, 126 counties, 1,703 towns and 13,877 villages, each once and below its parent', () => {
  expect([count(all, 'prefecture'), count(all, 'county'), count(all, 'town'), count(all, 'village')]).toEqual(
    [13, 126, 1703, 13_877],
  );
  expect(byId.size).toBe(all.length);
  const wrong = all.filter(
    ({ _id, parent, path }) =>
      !/^23\d{10}$/.test(_id) || path.join() !== [...(byId.get(parent ?? '')?.path ?? []), _id].join(),
  );
  expect(wrong).toEqual([]);
  expect(all.filter(({ parent }) => parent === null)).toEqual([province]);
});

test('the demo county lies in it as it is', () => {
  const ids = new Set(regions.map(({ _id }) => _id));
  expect(all.filter(({ _id }) => ids.has(_id))).toEqual(regions);
});

test('a few counties are all counties, and the towns and villages of four of them', () => {
  const few = regionsOfProvince('four counties');
  expect([count(few, 'prefecture'), count(few, 'county')]).toEqual([13, 126]);
  expect(new Set(few.filter(({ level }) => level === 'village').map(({ path }) => path[2])).size).toBe(4);
  for (const region of few) expect(region).toEqual(byId.get(region._id));
});

test('a village somebody lives in is found in its county by what people call it: of all counties every fifth', () => {
  for (const villages of villagesOf.values()) {
    const places = villages
      .filter(isInhabited)
      .map((village) => ({ name: spokenName(village), within: nameOf(village.parent) }));
    const missed = places.filter(
      (place, index) => index % 5 === 0 && !findPlaces(places, place.name).includes(place),
    );
    expect(missed).toEqual([]);
  }
});

test('the longest list a phone fetches at once is 富锦市’s: 394 villages in 23.5 KB, unpacked', () => {
  const lists = [...villagesOf].map(([county, villages]) => {
    const towns = [...new Set(villages.map(({ parent }) => parent))].map((town) => ({
      code: town,
      name: nameOf(town),
      villages: villages
        .filter(({ parent }) => parent === town)
        .map(({ _id, name }) => ({ code: _id, name })),
    }));
    return {
      county: nameOf(county),
      villages: villages.length,
      bytes: Buffer.byteLength(JSON.stringify({ towns })),
    };
  });
  const longest = lists.reduce((longer, list) => (list.bytes > longer.bytes ? list : longer));
  expect(longest).toEqual({ county: '富锦市', villages: 394, bytes: 23_505 });
});
