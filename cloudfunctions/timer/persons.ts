/** What time owes persons: claims from afar held against the register, codes and grants that end, effects left undone. */
import { askFromAfar } from '../../shared/person/claim';
import type { ClaimAsk } from '../../shared/person/claim-ask';
import { personTick } from '../../shared/person/life';
import type { Person } from '../../shared/person/person';
import type { Matter } from '../../shared/request/route';
import { candidatePosts, route } from '../../shared/request/route';
import { claiming } from '../../shared/settings';
import { change, find, is } from '../lib/db';
import { carryOutPerson, changePerson } from '../lib/person-effects';
import { claimIdOf, writePerson } from '../lib/person-store';
import { postsOf } from '../lib/posts';
import type { Moment } from '../lib/seal';
import { takeTry } from '../lib/tries';
import { report } from './report';

const BATCH = 50;

/** The post that rings the number on file: where a certificate's matter would go, past whoever claims. */
async function deskOf(person: Person, account: string, now: string): Promise<string> {
  const matter: Matter = { category: 'certificate', danger: false, against: null, agent: account };
  const candidates = candidatePosts(person, matter);
  return route(candidates, await postsOf(candidates, now), matter, now).post._id;
}

/** Holds one ask against the register: only name, number and telephone together make a claim, and only so many a day of one record. */
async function match({ _id, account, idKey, sealed }: ClaimAsk, moment: Moment): Promise<void> {
  const { now, sealer } = moment;
  const [person] = await find('person', { idKey }, { limit: 1 });
  const open = (field: 'name' | 'phone'): string => sealer.open(sealed[field], ['claimAsk', _id, field]);
  const same =
    person?.recorded === true &&
    person.name === open('name') &&
    sealer.open(person.sealed.phone, ['person', person._id, 'phone']) === open('phone');
  if (same && (await takeTry(['record', person._id], claiming.asksOfARecordADay, account, now))) {
    const post = await deskOf(person, account, now);
    await changePerson(person._id, moment, (found) =>
      askFromAfar(found, claimIdOf(account, person._id), account, post, now),
    );
  }
  await change('claimAsk', { _id }, { set: { matchAt: null } });
}

/** Lets time act on one person; false when nothing was due or somebody was faster. */
async function wakeOne(person: Person, moment: Moment): Promise<boolean> {
  const decision = personTick(person, moment.now);
  if (decision === null || 'refused' in decision) return false;
  const after = await writePerson(person, decision.person);
  if (after === null) return false;
  await carryOutPerson(after, moment);
  return true;
}

/** One round over the persons; how many things were done. */
export async function sweepPersons(moment: Moment): Promise<number> {
  const { now } = moment;
  const asks = await find(
    'claimAsk',
    { matchAt: is.atMost(now) },
    { order: ['matchAt', 'asc'], limit: BATCH },
  );
  const matched = await Promise.allSettled(asks.map((ask) => match(ask, moment).then(() => true)));
  report('a claim could not be held against the register', asks, matched);
  const due = await find('person', { wakeAt: is.atMost(now) }, { order: ['wakeAt', 'asc'], limit: BATCH });
  const woken = await Promise.allSettled(due.map((person) => wakeOne(person, moment)));
  report('time could not act on a person', due, woken);
  const causing = await find(
    'person',
    { effectDueAt: is.atMost(now) },
    { order: ['effectDueAt', 'asc'], limit: BATCH },
  );
  const finished = await Promise.allSettled(
    causing.map((person) => carryOutPerson(person, moment).then((done) => done > 0)),
  );
  report('the effects could not be carried out of a person', causing, finished);
  return [...matched, ...woken, ...finished].filter((result) => result.status === 'fulfilled' && result.value)
    .length;
}
