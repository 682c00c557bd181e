/**
 * Organisations (组织): the federation of each place, and the industry federations beside them. An organisation
 * has no document of its own: it exists once its first post does, and its level determines which posts it may
 * have.
 */
import type { Level, Post, PostRole, Region } from './directory';

const led: readonly PostRole[] = ['chair', 'deputyChair'];
const countySections: readonly PostRole[] = [
  'rehabilitation',
  'education',
  'rights',
  'publicity',
  'membership',
];

/**
 * The roles of the posts that an organisation of a level may have; the post that is set up first comes first.
 */
export function rolesOfLevel(level: Level): readonly PostRole[] {
  switch (level) {
    case 'village':
      return ['liaison'];
    case 'town':
      return led;
    case 'county':
      return [...led, ...countySections, 'duty', 'admin'];
    case 'prefecture':
    case 'province':
      return [...led, 'admin'];
  }
}

/**
 * The code of a province's industry federation: the province's first two digits, and a number that we assign.
 */
export function industryCode(province: string, number: number): string {
  return `${industryPrefix(province)}${String(number).padStart(2, '0')}`;
}

/** The prefix of the codes of a province's industry federations. */
export function industryPrefix(province: string): string {
  return `${province.slice(0, 2)}-IND-`;
}

/** A post that nobody has held yet. */
export function emptyPost(
  post: Pick<Post, '_id' | 'org' | 'orgName' | 'role' | 'title' | 'phone'> & { readonly industry?: true },
  { level, _id: region, path }: Pick<Region, 'level' | '_id' | 'path'>,
): Post {
  return {
    ...post,
    version: 1,
    level,
    region,
    path,
    holder: null,
    holderName: null,
    deputy: null,
    absence: null,
    appointment: null,
    successor: null,
    roster: [],
  };
}
