import { profileOf, sayAccess, signVideoAt } from '../../shared/person/access';
import type { AccessProfile } from '../../shared/person/access';
import type { AccessView } from '../../shared/person/access.contract';
import { allowsScope } from '../../shared/person/grant';
import type { Person } from '../../shared/person/person';
import { accessOf, sealedAccess } from './access';
import type { ActsFor } from '../../shared/session/caller';
import type { Call, HandlersOf } from '../call/call';
import { decideOn, personFor } from './change';
import { Refused } from '../call/refused';

/**
 * As whom the caller states it: as the person, as a proxy who may submit for the person, or as a cadre at the
 * person's word. Null for a proxy who may only look.
 */
function speaksAs(acts: ActsFor | null): AccessProfile['saidBy'] | null {
  if (acts === null) return 'post';
  if (acts.proxy === null) return 'self';
  return allowsScope(acts.proxy, 'submit') ? 'proxy' : null;
}

function viewOf(person: Person, acts: ActsFor | null, { sealer }: Call): AccessView {
  const profile = accessOf(person, sealer);
  return {
    id: person._id,
    name: person.name,
    profile: profile && { ...profile, needs: [...profile.needs] },
    video: signVideoAt(person.path),
    maySay: person.diedOn === null && speaksAs(acts) !== null,
  };
}

export const accessHandlers: HandlersOf<'access'> = {
  async 'access.get'({ personId }, call) {
    const { person, acts } = await personFor(personId, call.caller);
    return viewOf(person, acts, call);
  },

  async 'access.set'({ personId, needs, when }, call) {
    const { caller, now, sealer } = call;
    const { acts } = await personFor(personId, caller);
    const saidBy = speaksAs(acts);
    if (saidBy === null) throw new Refused('NOT_FOUND');
    const profile = profileOf({ needs, when }, saidBy, now);
    const sealed = sealedAccess(profile, personId, sealer);
    const person = await decideOn(personId, call, (one) =>
      sayAccess(one, accessOf(one, sealer), profile, sealed, caller.account, now),
    );
    return viewOf(person, acts, call);
  },
};
