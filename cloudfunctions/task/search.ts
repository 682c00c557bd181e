/**
 * Finds requests by what a person would say on the telephone: the number they wrote down, their name, or
 * where they live.
 */
import { plainNumber } from '../../shared/plain-text';
import type { Request } from '../../shared/request/request';
import type { Caller } from '../../shared/session/caller';
import { relationsTo } from '../../shared/request/relations';
import { conditionsOf } from '../call/scope';
import { find, is } from '../platform/db';

const MOST = 20;
/** At most this many places are searched: the names of many places may begin with the same text. */
const MOST_PLACES = 50;

/** A request's number as people write it down, with its gaps removed; null where the text is not a number. */
function numberIn(text: string): string | null {
  const digits = plainNumber(text).replaceAll('-', '');
  return /^\d{13}$/.test(digits) ? digits : null;
}

/**
 * Finds requests that the caller may see, at most twenty. The lists of places below the accused's post never
 * hold the complaint, because the complaint's path ends above that post.
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
