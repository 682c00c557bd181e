/**
 * Finds people of the register who are near somebody that a cadre is about to record, so that nobody gets a second
 * record. A cadre learns nothing of a person outside of their own region, and a telephone number leaves the server
 * masked; how often a day numbers are compared is limited, because each comparison tells something about one.
 */
import { codesBelow } from '../../shared/directory/directory';
import { formsOfNearNumbers, isNearName, isNearNumber, keysOf, nameForms } from '../../shared/near';
import type { Person } from '../../shared/person/person';
import type { NearRow } from '../../shared/person/person.contract';
import { isSameName } from '../../shared/plain-text';
import type { Caller } from '../../shared/session/caller';
import { answersForRegion, isOfRegion } from '../../shared/session/caller';
import { recording } from '../../shared/settings';
import { maskPhone } from '../../shared/telephone';
import { takeFromDailyLimit } from '../audit/rate-limit';
import type { Call } from '../call/call';
import { find, is } from '../platform/db';
import type { Sealer } from '../platform/seal';

/** How many persons are read for one name or number in one region; the nearest of them are shown. */
const MOST_READ = 60;

/** Who is about to be recorded. `phone` and `region` (the village) are null where only the name is known. */
export interface Somebody {
  readonly name: string;
  readonly phone: string | null;
  readonly region: string | null;
}

type Read = Pick<Person, '_id' | 'name' | 'region' | 'path' | 'place' | 'diedOn' | 'sealed'>;

/** Reads the persons under some of these keys whose region's code begins like this. */
function read(keys: readonly string[], codes: string): Promise<Read[]> {
  return find(
    'person',
    { nearKeys: is.oneOf(keys), region: is.startingWith(codes) },
    { limit: MOST_READ, fields: ['name', 'region', 'path', 'place', 'diedOn', 'sealed'] },
  );
}

/**
 * Finds the persons of the caller's regions who are near somebody: the nearest first, at most
 * `recording.nearShown` of them. Whoever has died is left out.
 */
export async function findNear(
  { name, phone, region }: Somebody,
  { caller, sealer }: Pick<Call, 'caller' | 'sealer'>,
): Promise<NearRow[]> {
  const regions = caller.posts.filter(answersForRegion).map((post) => codesBelow(post.region, post.level));
  const nameKeys = keysOf(nameForms(name), sealer);
  const numberKeys = phone === null ? [] : keysOf(formsOfNearNumbers(phone), sealer);
  // Many in a county may have a near name; those of the village are read even where the others are too many.
  const lookups = [...new Set([...(region === null ? [] : [region]), ...regions])].flatMap((codes) =>
    [nameKeys, numberKeys].flatMap((keys) => (keys.length === 0 ? [] : [read(keys, codes)])),
  );
  const found = new Map((await Promise.all(lookups)).flat().map((person) => [person._id, person]));
  return [...found.values()]
    .flatMap((person) => {
      if (person.diedOn !== null || !isOfRegion(person, caller)) return [];
      const own = phoneOf(person, sealer);
      const sameNumber = phone !== null && own !== null && isNearNumber(phone, own);
      if (!sameNumber && !isNearName(name, person.name)) return [];
      const nearness =
        (sameNumber ? 4 : 0) + (person.region === region ? 2 : 0) + (isSameName(name, person.name) ? 1 : 0);
      return [{ person, own, nearness }];
    })
    .sort((a, b) => b.nearness - a.nearness || (a.person._id < b.person._id ? -1 : 1))
    .slice(0, recording.nearShown)
    .map(({ person: { _id: id, name: called, place }, own }) => ({
      id,
      name: called,
      place,
      phone: own === null ? null : maskPhone(own),
    }));
}

function phoneOf({ _id, sealed }: Read, sealer: Sealer): string | null {
  return sealed.phone === '' ? null : sealer.open(sealed.phone, ['person', _id, 'phone']);
}

/** Whether the caller may have one more telephone number compared today; it counts as one. */
export function mayCompareNumber({ account }: Caller, now: string): Promise<boolean> {
  return takeFromDailyLimit(['near', account], recording.numbersADay, account, now);
}
