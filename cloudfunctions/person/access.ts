/** A person's accessibility profile, as it is stored in the person's document: one sealed text. */
import type { AccessProfile, KnownAccess } from '../../shared/person/access';
import { signVideoAt } from '../../shared/person/access';
import type { Person } from '../../shared/person/person';
import type { Sealer } from '../platform/seal';

/** Every profile is padded to this length, so that the length of the sealed text reveals nothing. */
const LENGTH = 200;

/** Seals a profile for its person. */
export function sealedAccess(profile: AccessProfile, personId: string, sealer: Sealer): string {
  return sealer.seal(JSON.stringify(profile).padEnd(LENGTH), ['person', personId, 'access']);
}

/** Opens the profile of a person; null where nothing was stated. */
export function accessOf(
  { _id, access }: Pick<Person, '_id' | 'access'>,
  sealer: Sealer,
): AccessProfile | null {
  return access === null
    ? null
    : (JSON.parse(sealer.open(access, ['person', _id, 'access'])) as AccessProfile);
}

/** A person's needs, and how 视频手语 is reached where they live; null where nothing was stated. */
export function knownAccessOf(
  person: Pick<Person, '_id' | 'access' | 'path'>,
  sealer: Sealer,
): (KnownAccess & AccessProfile) | null {
  const profile = accessOf(person, sealer);
  return profile === null ? null : { ...profile, video: signVideoAt(person.path) };
}
