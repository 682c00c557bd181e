/**
 * Finding a request by what a person would say on the telephone: the number they wrote down, their name, or
 * where they live.
 */
import type { Request } from '../../shared/request/request';
import type { Caller } from '../../shared/session/caller';
import { relationsTo } from '../../shared/request/relations';
import { conditionsOf } from '../call/scope';
import { find, is } from '../platform/db';

const MOST = 20;
/** A place's name may begin many places' names; so many are looked into. */
const MOST_PLACES = 50;

/** A number as it is written down, with its gaps; null for what is none. */
function numberIn(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{13}$/.test(digits) ? digits : null;
}

/**
 * Requests the caller may see, at most twenty. Lists below somebody complained of never hold the complaint:
 * its path ends above them.
 */
export async function searched(text: string, caller: Caller): Promise<Request[]> {
  const { region, accused, desks } = conditionsOf(caller);
  const number = numberIn(text);
  if (number !== null)
    return (await find('request', { number }, { limit: 1 })).filter(
      (request) => relationsTo(caller, request).length > 0,
    );
  const places = await find(
    'region',
    { path: region, name: is.startingWith(text) },
    { limit: MOST_PLACES, fields: ['name'] },
  );
  const [named, onDesk, there] = await Promise.all([
    find('request', { path: region, name: is.startingWith(text), accused }, { limit: MOST }),
    find('request', { desk: is.oneOf(desks), name: is.startingWith(text), accused }, { limit: MOST }),
    places.length === 0
      ? []
      : find('request', { path: is.oneOf(places.map(({ _id }) => _id)), accused }, { limit: MOST }),
  ]);
  return [...new Map([...named, ...onDesk, ...there].map((request) => [request._id, request])).values()]
    .filter((request) => relationsTo(caller, request).length > 0)
    .slice(0, MOST);
}
