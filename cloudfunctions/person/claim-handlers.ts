import { isSameName } from '../../shared/plain-text';
import { beijingDay, hoursAfter } from '../../shared/calendar/calendar';
import type { Output } from '../../shared/contract';
import { postId } from '../../shared/directory/directory';
import * as claims from '../../shared/person/claim';
import type { ClaimsView } from '../../shared/person/claim.contract';
import { die, move } from '../../shared/person/life';
import type { Claim, Person } from '../../shared/person/person';
import { claiming } from '../../shared/settings';
import type { Caller } from '../../shared/session/caller';
import { takePost } from '../directory/appointments';
import { find, findAll, findOne, insert, is } from '../platform/db';
import { idFrom } from '../aggregate/hashed-id';
import { claimIdOf } from './store';
import { takeFromDailyLimit } from '../audit/rate-limit';
import { phoneNumberOf } from '../platform/wechat/phone-number';
import type { HandlersOf } from '../call/call';
import { placeAt } from '../directory/place-at';
import { issue } from './issue-code';
import { decideOn, ownRecord, personOfRegion, postFor } from './change';
import { Refused } from '../call/refused';
import { takeFamilySlot, takeOwnSlot } from './reservations';

const FEW = 20;

function claimRow(
  { id, way, askedAt, approvals, objectUntilAt, account }: Claim,
  person: Person,
  caller: Caller,
): ClaimsView['claims'][number] {
  const mayConfirm = ![account, person.holder, ...approvals.map((one) => one.account)].includes(
    caller.account,
  );
  return { id, way, askedAt, approvals: approvals.length, objectUntilAt, mayConfirm };
}

function viewOf(person: Person, caller: Caller): ClaimsView {
  const { _id: id, name, place, holder, diedOn, claims: open } = person;
  return {
    id,
    name,
    place,
    held: holder !== null,
    diedOn,
    claims: open.map((claim) => claimRow(claim, person, caller)),
  };
}

/**
 * The post that is asked for a second confirmation: the chair of the town or, where that is the post that
 * confirmed first, of the county.
 */
function above({ path }: Person, post: string): string {
  const [, , county, town] = path;
  const chair = postId(town ?? county ?? '', 'chair');
  return chair === post ? postId(county ?? '', 'chair') : chair;
}

/**
 * Finds what the same code, entered by the same account, has already led to, so that an answer that was lost
 * is given again. Throws NO_SUCH_CODE where it has led to nothing.
 */
async function alreadyUsed(codeHash: string, account: string): Promise<Output<'claim.enter'>> {
  const [claimed, granted] = await Promise.all([
    findAll('person', { 'claims.account': account }),
    findAll('person', { 'grants.account': account }),
  ]);
  const claim = claimed.find(({ claims: open }) =>
    open.some((one) => one.account === account && one.codeHash === codeHash),
  );
  if (claim !== undefined) return { kind: 'claim', personId: claim._id, title: null };
  const grant = granted.find(({ grants }) =>
    grants.some((one) => one.account === account && one.codeHash === codeHash),
  );
  if (grant !== undefined) return { kind: 'grant', personId: grant._id, title: null };
  throw new Refused('NO_SUCH_CODE');
}

export const claimHandlers: HandlersOf<'claim'> = {
  async 'claim.code'({ personId }, call) {
    const person = await personOfRegion(personId, call.caller);
    return issue(idFrom('claim', personId), person, call, null, postFor(person, call.caller));
  },

  async 'claim.enter'({ code, name }, call) {
    const { caller, now, sealer } = call;
    const { account } = caller;
    if (!(await takeFromDailyLimit(['code', account], claiming.triesADay, account, now)))
      throw new Refused('TOO_MANY_TRIES', { most: claiming.triesADay });
    const codeHash = sealer.keyOf(code.replace(/\D/g, ''));
    const found = await findAll('person', { 'codes.codeHash': codeHash });
    const person = found.find((one) =>
      one.codes.some((each) => each.codeHash === codeHash && isSameName((each.offer ?? one).name, name)),
    );
    const given = person?.codes.find((one) => one.codeHash === codeHash);
    if (person === undefined || given === undefined) {
      const post = await takePost(codeHash, name, account, now);
      return post === null
        ? alreadyUsed(codeHash, account)
        : { kind: 'post', personId: null, title: post.title };
    }
    if (given.offer?.kind === 'family') await takeFamilySlot(account, person._id);
    await decideOn(person._id, call, (one) =>
      claims.enterCode(one, { codeHash, name, account, claimId: claimIdOf(account, person._id), now }),
    );
    return { kind: given.offer === null ? 'claim' : 'grant', personId: person._id, title: null };
  },

  async 'claim.ask'({ clientId, name, idNumber, phoneCode }, { caller, now, sealer }) {
    const { account } = caller;
    const _id = idFrom(account, clientId);
    const before = await findOne('claimAsk', _id);
    if (before !== null) return { untilAt: before.untilAt };
    // Where WeChat said nothing about the code, no try is spent.
    const phone = await phoneNumberOf(phoneCode, { sealer, now });
    if (phone.kind === 'unavailable') throw new Refused('NO_WECHAT');
    if (!(await takeFromDailyLimit(['ask', account], claiming.triesADay, account, now)))
      throw new Refused('TOO_MANY_TRIES', { most: claiming.triesADay });
    if (phone.kind !== 'number') throw new Refused('NO_PHONE');
    const untilAt = hoursAfter(now, claiming.lapseDays * 24);
    const seal = (text: string, field: 'name' | 'phone'): string =>
      sealer.seal(text, ['claimAsk', _id, field]);
    await insert('claimAsk', {
      _id,
      account,
      idKey: sealer.keyOf(idNumber),
      sealed: { name: seal(name, 'name'), phone: seal(phone.number, 'phone') },
      askedAt: now,
      untilAt,
      matchAt: now,
    });
    return { untilAt };
  },

  async 'claim.mine'(_input, { caller, now }) {
    const { account } = caller;
    const [asks, claimed, held] = await Promise.all([
      find('claimAsk', { account, untilAt: is.above(now) }, { limit: FEW }),
      findAll('person', { 'claims.account': account }),
      findAll('person', { holder: account }),
    ]);
    // A claim made from afar is shown as it was asked, whatever became of it.
    const byCode = claimed.flatMap(({ claims: open }) =>
      open.filter((claim) => claim.account === account && claim.way === 'code'),
    );
    const isHeld = held.some(({ recorded }) => recorded);
    return {
      waiting: isHeld
        ? []
        : [
            ...asks.map(({ untilAt }) => ({ way: 'remote' as const, untilAt })),
            ...byCode.map(({ untilAt }) => ({ way: 'code' as const, untilAt })),
          ],
      against: held.flatMap(({ _id, claims: open }) =>
        open.flatMap(({ id, objectUntilAt }) =>
          objectUntilAt === null ? [] : [{ personId: _id, claimId: id, objectUntilAt }],
        ),
      ),
    };
  },

  async 'claim.of'({ personId }, { caller }) {
    return viewOf(await personOfRegion(personId, caller), caller);
  },

  async 'claim.confirm'({ personId, claimId }, call) {
    const { caller, now } = call;
    const person = await personOfRegion(personId, caller);
    const claim = person.claims.find(({ id }) => id === claimId);
    // This is a second tap, after the record was given to this same claim.
    if (claim === undefined && person.holder !== null && claimIdOf(person.holder, personId) === claimId)
      return viewOf(person, caller);
    if (claim === undefined) throw new Refused('NOT_FOUND');
    await takeOwnSlot(claim.account, personId);
    const post = postFor(person, caller);
    return viewOf(
      await decideOn(personId, call, (one) =>
        claims.confirm(one, claimId, { account: caller.account, post }, above(person, post), now),
      ),
      caller,
    );
  },

  async 'claim.refuse'({ personId, claimId }, call) {
    await personOfRegion(personId, call.caller);
    return viewOf(
      await decideOn(personId, call, (person) =>
        claims.refuseClaim(person, claimId, call.caller.account, call.now),
      ),
      call.caller,
    );
  },

  async 'claim.object'({ personId, claimId }, call) {
    ownRecord(personId, call.caller);
    await decideOn(personId, call, (person) => claims.object(person, claimId, call.caller.account, call.now));
    return {};
  },

  async 'claim.release'({ personId }, call) {
    await decideOn(personId, call, (person) => claims.release(person, call.caller.account, call.now));
    return {};
  },

  async 'claim.die'({ personId, on }, call) {
    await personOfRegion(personId, call.caller);
    if (on > beijingDay(call.now)) throw new Refused('BAD_DAYS');
    return viewOf(
      await decideOn(personId, call, (person) => die(person, on, call.caller.account, call.now)),
      call.caller,
    );
  },

  async 'claim.move'({ personId, region }, call) {
    await personOfRegion(personId, call.caller);
    const { region: to, place } = await placeAt(region);
    return viewOf(
      await decideOn(personId, call, (person) =>
        move(person, { region: to._id, path: to.path, place }, call.caller.account, call.now),
      ),
      call.caller,
    );
  },
};
