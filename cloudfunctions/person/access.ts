/** What is convenient for a person, as it lies in their document: one sealed text. */
import type { AccessProfile } from '../../shared/person/access';
import type { Person } from '../../shared/person/person';
import type { Sealer } from '../platform/seal';

/** Every profile is as long as the longest, so that its length tells nothing. */
const LENGTH = 200;

/** Seals a profile for its person. */
export function sealedAccess(profile: AccessProfile, personId: string, sealer: Sealer): string {
  return sealer.seal(JSON.stringify(profile).padEnd(LENGTH), ['person', personId, 'access']);
}

/** What was said of a person, or null. */
export function accessOf(
  { _id, access }: Pick<Person, '_id' | 'access'>,
  sealer: Sealer,
): AccessProfile | null {
  return access === null
    ? null
    : (JSON.parse(sealer.open(access, ['person', _id, 'access'])) as AccessProfile);
}
