import type { Region } from '../../shared/directory/directory';
import { spokenName } from '../../shared/directory/place.text';
import { Refused } from '../call/refused';
import { findOne } from '../platform/db';

/**
 * Finds a town or village, and its spoken name with that of the town before it. Throws NO_SUCH_PLACE for any other
 * code.
 */
export async function placeAt(code: string): Promise<{ region: Region; place: string }> {
  const region = await findOne('region', code);
  if (region === null || (region.level !== 'village' && region.level !== 'town'))
    throw new Refused('NO_SUCH_PLACE');
  const town =
    region.level === 'village' && region.parent !== null ? await findOne('region', region.parent) : null;
  return { region, place: `${town?.name ?? ''}${spokenName(region)}` };
}
