/**
 * Claiming a record as one's own (认领). Knowing an ID number or a certificate number is never enough: a cadre
 * confirms each claim, face to face by a one-time code or by ringing the number on file. A record that
 * another account holds is given over only after its holder was told and had the days to object, and after
 * two cadres have confirmed.
 */
import { isSameName } from '../plain-text';
import type { Instant } from '../calendar/calendar';
import { hoursAfter } from '../calendar/calendar';
import { claiming } from '../settings';
import type { PersonDecision, Wanted } from './decision';
import { changed, record, refused } from './decision';
import { takeUp } from './grant';
import type { Claim, Code, Person } from './person';
import { MAX_CLAIMS, MAX_CODES } from './person';

/**
 * A claim from afar as it came in. The timer compares it with the register later, apart from the call, so
 * that an unknown, a wrong and a taken record get the same answer after the same work.
 */
export interface ClaimAsk {
  readonly _id: string;
  readonly account: string;
  /** Keyed hash of the ID number. */
  readonly idKey: string;
  /** The claimed name and telephone, sealed for this document. */
  readonly sealed: { readonly name: string; readonly phone: string };
  readonly askedAt: Instant;
  /** Until when the claimant is told to expect a telephone call. */
  readonly untilAt: Instant;
  /** When the claim is to be compared with the register; null once it was. */
  readonly matchAt: Instant | null;
}

/**
 * The id of a claim's task. It follows from the claim, so that the task exists once and is settled however
 * the claim ends.
 * @param round how many cadres had confirmed the claim when the task was added
 */
function taskIdOf(person: Person, claim: Claim, round: number): string {
  return `${person._id}.claim.${claim.id}.${round}`;
}

const settled = (person: Person, claim: Claim): Wanted[] =>
  [0, ...claim.approvals.map((_approval, index) => index + 1)].map((round) => ({
    kind: 'settleTask',
    task: 'claim',
    taskId: taskIdOf(person, claim, round),
    post: claim.post,
  }));

/**
 * Gives out a code. A new code for the record itself replaces the one before. An offer can be taken up once.
 */
export function giveCode(person: Person, code: Code, now: Instant): PersonDecision {
  if (person.diedOn !== null) return refused('notThere');
  if (person.spent.includes(code.id)) return refused('takenUp');
  const others = person.codes.filter(
    ({ id, offer, untilAt }) => id !== code.id && untilAt > now && (offer !== null || code.offer !== null),
  );
  if (others.length >= MAX_CODES) return refused('full');
  return changed(
    person,
    { codes: [...others, code] },
    [record('codeGiven', code.by.account, code.offer?.name ?? null)],
    now,
  );
}

/**
 * Adds a claim to the record, puts a task on the desk that decides it, and tells the holder of the record.
 */
function claimed(person: Person, claim: Claim, codes: readonly Code[], now: Instant): PersonDecision {
  if (person.holder === claim.account || person.claims.some(({ account }) => account === claim.account))
    return codes.length === person.codes.length ? { person } : changed(person, { codes }, [], now);
  if (person.claims.length >= MAX_CLAIMS) return refused('full');
  const held: Wanted[] =
    person.holder === null ? [] : [{ kind: 'tell', account: person.holder, code: 'claimedByOther' }];
  const task: Wanted = {
    kind: 'addTask',
    task: 'claim',
    taskId: taskIdOf(person, claim, 0),
    post: claim.post,
  };
  return changed(
    person,
    { codes, claims: [...person.claims, claim] },
    [task, ...held, record('claimed', claim.account, claim.way)],
    now,
  );
}

function claimOf(
  person: Person,
  id: string,
  account: string,
  codeHash: string | null,
  post: string,
  now: Instant,
): Claim {
  const objectUntilAt = person.holder === null ? null : hoursAfter(now, claiming.objectDays * 24);
  return {
    id,
    account,
    way: codeHash === null ? 'remote' : 'code',
    codeHash,
    post,
    askedAt: now,
    untilAt: hoursAfter(now, claiming.lapseDays * 24),
    objectUntilAt,
    approvals: [],
  };
}

export interface Entered {
  /** The keyed hash of the code that was typed or scanned. */
  readonly codeHash: string;
  /** The name that was given with the code: the person's own for a claim, the proxy's for a grant. */
  readonly name: string;
  readonly account: string;
  readonly claimId: string;
  readonly now: Instant;
}

/**
 * Uses up a code. It becomes a claim, which the cadre who gave out the code has to confirm, or a grant, which
 * the person has already given.
 */
export function enterCode(
  person: Person,
  { codeHash, name, account, claimId, now }: Entered,
): PersonDecision {
  const code = person.codes.find((one) => one.codeHash === codeHash && now < one.untilAt);
  if (code === undefined || person.diedOn !== null || !isSameName((code.offer ?? person).name, name))
    return refused('noSuchCode');
  const codes = person.codes.filter(({ id }) => id !== code.id);
  if (code.offer !== null) return takeUp(person, code, code.offer, codes, account, now);
  if (code.by.post === null) return refused('noSuchCode');
  return claimed(person, claimOf(person, claimId, account, codeHash, code.by.post, now), codes, now);
}

/** Adds a claim from afar whose name, ID number and telephone all matched the register. */
export function askFromAfar(
  person: Person,
  claimId: string,
  account: string,
  post: string,
  now: Instant,
): PersonDecision {
  if (person.diedOn !== null) return refused('notThere');
  return claimed(person, claimOf(person, claimId, account, null, post, now), person.codes, now);
}

/**
 * The effects of claims that end without success: the claimants are told only that the claim did not succeed,
 * and their tasks are settled.
 */
export function cameToNothing(person: Person, claims: readonly Claim[]): Wanted[] {
  return claims.flatMap((claim) => [
    { kind: 'tell', account: claim.account, code: 'claimRefused' } as const,
    ...settled(person, claim),
  ]);
}

/** Gives the record to the claimant. All other claims end, and the previous holder loses the record. */
function bound(
  person: Person,
  claim: Claim,
  by: string | null,
  now: Instant,
  more: readonly Wanted[] = [],
): PersonDecision {
  return changed(
    person,
    {
      holder: claim.account,
      claims: [],
      codes: person.codes.filter(({ offer }) => offer !== null),
      grants: person.grants.filter(({ account }) => account !== claim.account),
    },
    [
      { kind: 'tell', account: claim.account, code: 'claimConfirmed' },
      ...(person.holder === null
        ? []
        : [{ kind: 'tell', account: person.holder, code: 'heldElsewhere' } as const]),
      ...settled(person, claim),
      ...cameToNothing(
        person,
        person.claims.filter(({ id }) => id !== claim.id),
      ),
      { kind: 'adopt', account: claim.account },
      ...more,
      record('bound', by, claim.account),
    ],
    now,
  );
}

/**
 * Whether the record may be given over now: nobody holds it, or two cadres have confirmed and the holder's
 * time to object has passed.
 */
function mayBind(person: Person, { objectUntilAt, approvals }: Claim, now: Instant): boolean {
  return person.holder === null || (approvals.length > 1 && (objectUntilAt === null || objectUntilAt <= now));
}

/**
 * A cadre confirms that the claimant is the person. Where nobody holds the record that is enough; otherwise a
 * second cadre has to confirm too, on the post above.
 * @param above the id of the next post up, which is then asked
 */
export function confirm(
  person: Person,
  claimId: string,
  by: { readonly account: string; readonly post: string },
  above: string,
  now: Instant,
): PersonDecision {
  const claim = person.claims.find(({ id }) => id === claimId);
  if (claim === undefined) return refused('notThere');
  // Neither the claimant nor the holder may confirm, and a cadre who confirms twice counts once.
  if (by.account === claim.account || by.account === person.holder) return refused('notYours');
  if (claim.approvals.some(({ account }) => account === by.account)) return { person };
  const approved = { ...claim, approvals: [...claim.approvals, by] };
  if (mayBind(person, approved, now)) return bound(person, approved, by.account, now);
  const second: Wanted[] =
    approved.approvals.length > 1
      ? []
      : [{ kind: 'addTask', task: 'claim', taskId: taskIdOf(person, claim, 1), post: above }];
  const claims = person.claims.map((one) => (one.id === claimId ? approved : one));
  return changed(
    person,
    { claims },
    [...settled(person, claim), ...second, record('claimApproved', by.account, claim.account)],
    now,
  );
}

function without(person: Person, claim: Claim, more: readonly Wanted[], now: Instant): PersonDecision {
  const claims = person.claims.filter(({ id }) => id !== claim.id);
  return changed(person, { claims }, [...cameToNothing(person, [claim]), ...more], now);
}

/**
 * A cadre says that the claimant is not the person. The claimant is told only that the claim did not succeed.
 * A claim that has ended is left as it is.
 */
export function refuseClaim(person: Person, claimId: string, by: string, now: Instant): PersonDecision {
  const claim = person.claims.find(({ id }) => id === claimId);
  return claim === undefined
    ? { person }
    : without(person, claim, [record('claimRefused', by, claim.account)], now);
}

/**
 * The holder says that the record is theirs. The claim ends, and the post on whose desk it lay gets the task
 * of looking into it.
 */
export function object(person: Person, claimId: string, by: string, now: Instant): PersonDecision {
  const claim = person.claims.find(({ id, objectUntilAt }) => id === claimId && objectUntilAt !== null);
  if (claim === undefined) return { person };
  const dispute: Wanted = {
    kind: 'addTask',
    task: 'dispute',
    taskId: `${person._id}.dispute.${claim.id}`,
    post: claim.post,
  };
  return without(person, claim, [dispute, record('objected', by, claim.account)], now);
}

/**
 * The holder gives the record up, because the phone goes to somebody else or the person no longer wants to
 * hold it. No other account can do this. Nobody is left to object then, so that a claimant whom a cadre has
 * confirmed gets the record at once.
 */
export function release(person: Person, by: string, now: Instant): PersonDecision {
  if (person.holder !== by) return { person };
  const claims = person.claims.map((claim) => ({ ...claim, objectUntilAt: null }));
  const confirmed = claims.find(({ approvals }) => approvals.length > 0);
  if (confirmed !== undefined)
    return bound({ ...person, holder: null, claims }, confirmed, null, now, [record('released', by)]);
  return changed(person, { holder: null, claims }, [record('released', by)], now);
}

/** What the passing of time does to claims and codes, or null when nothing is due. */
export function claimsTick(person: Person, now: Instant): PersonDecision | null {
  const ready = person.claims.find(
    (claim) => person.holder !== null && claim.approvals.length > 1 && mayBind(person, claim, now),
  );
  if (ready !== undefined) return bound(person, ready, null, now);
  const lapsed = person.claims.find(({ untilAt }) => untilAt <= now);
  if (lapsed !== undefined)
    return without(person, lapsed, [record('claimLapsed', null, lapsed.account)], now);
  const codes = person.codes.filter(({ untilAt }) => now < untilAt);
  return codes.length < person.codes.length ? changed(person, { codes }, [], now) : null;
}
