/**
 * Organisations (组织): the federation of each place, and the industry federations beside them. An organisation
 * is its posts: it is there when the first of them is, and which it may have follows from its level.
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

/** The posts an organisation of a level may have, the first of them first. */
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

/** The code of a province's industry federation: its first two digits, and a number of our own. */
export function industryCode(province: string, number: number): string {
  return `${industryPrefix(province)}${String(number).padStart(2, '0')}`;
}

/** What the codes of a province's industry federations begin with. */
export function industryPrefix(province: string): string {
  return `${province.slice(0, 2)}-IND-`;
}

/** A post nobody has stood on yet. */
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
