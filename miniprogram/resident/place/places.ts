/** The places of the province as rows to be shown and searched. */
import type { Output } from '../../../shared/contract';
import type { FoundIn } from '../../../shared/directory/find-place';
import { isInhabited, spokenName } from '../../../shared/directory/place.text';

/** A place to choose. */
export interface PlaceRow extends FoundIn {
  readonly code: string;
}

type Prefectures = Output<'directory.counties'>['prefectures'];
type Towns = Output<'directory.villages'>['towns'];

/** Every county, with the prefecture that contains it. */
export function countyRows(prefectures: Prefectures): readonly PlaceRow[] {
  return prefectures.flatMap(({ name: within, counties }) =>
    counties.map(({ code, name }) => ({ code, name, within })),
  );
}

/** The prefectures. A prefecture's code is the first four digits of its counties' codes. */
export function prefectureRows(prefectures: Prefectures): readonly PlaceRow[] {
  return prefectures.flatMap(({ name, counties: [first] }) =>
    first === undefined ? [] : [{ code: first.code.slice(0, 4), name, within: '' }],
  );
}

/** Every inhabited village, under its common name, with the town that contains it. */
export function villageRows(towns: Towns): readonly PlaceRow[] {
  return towns.flatMap(({ name: within, villages }) =>
    villages
      .filter(isInhabited)
      .map((village) => ({ code: village.code, name: spokenName(village), within })),
  );
}

/** The towns. */
export function townRows(towns: Towns): readonly PlaceRow[] {
  return towns.map(({ code, name }) => ({ code, name, within: '' }));
}

/** The code of the county a town or village lies in. */
export function countyOf(code: string): string {
  return code.slice(0, 6).padEnd(12, '0');
}
