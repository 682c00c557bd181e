import { isSameName } from '../../shared/plain-text';
import type { Post, Region } from '../../shared/directory/directory';
import { postId } from '../../shared/directory/directory';
import type { OrgView } from '../../shared/directory/org.contract';
import { described } from '../../shared/directory/decide';
import { emptyPost, industryCode, industryPrefix, rolesOfLevel } from '../../shared/directory/org';
import { spokenName } from '../../shared/directory/place.text';
import { orgName, postTitle } from '../../shared/directory/post.text';
import { appoint } from './appointments';
import { recordPost } from '../audit/record';
import type { Caller } from '../../shared/session/caller';
import { find, findOne, insert, is } from '../platform/db';
import { changePost } from './posts';
import { administers, staffedByCaller } from './authority';
import type { Call, HandlersOf } from '../call/call';
import { Refused } from '../call/refused';

const MANY = 100;
const MOST_INDUSTRIES = 99;
const TRIES = 5;

/** An organisation: where it is, what it is called, and its posts. */
interface Org {
  readonly code: string;
  readonly name: string;
  readonly place: Pick<Region, '_id' | 'level' | 'path'>;
  readonly parent: string | null;
  readonly industry: boolean;
  readonly posts: readonly Post[];
}

async function findOrg(code: string): Promise<Org | null> {
  const [region, posts] = await Promise.all([
    findOne('region', code),
    find('post', { _id: is.startingWith(`${code}:`) }, { order: ['_id', 'asc'], limit: MANY }),
  ]);
  const [first] = posts;
  if (region === null) {
    if (first === undefined) return null;
    return {
      code,
      name: first.orgName,
      place: { _id: code, level: first.level, path: first.path },
      parent: first.path[0] ?? null,
      industry: true,
      posts,
    };
  }
  const town =
    region.level === 'village' && region.parent !== null ? await findOne('region', region.parent) : null;
  return {
    code,
    name: first?.orgName ?? orgName(`${town?.name ?? ''}${spokenName(region)}`, region.level),
    place: region,
    parent: region.parent,
    industry: false,
    posts,
  };
}

/**
 * Loads an organisation that the caller administers. Throws NOT_FOUND both for an organisation of another
 * administrator and for one that does not exist, so that the caller cannot tell which it is.
 */
async function ownOrg(code: string, caller: Caller): Promise<Org> {
  const org = await findOrg(code);
  if (org === null || !administers(caller, org.place.path)) throw new Refused('NOT_FOUND');
  return org;
}

function possible({ place, industry }: Org): ReturnType<typeof rolesOfLevel> {
  return industry ? rolesOfLevel('town') : rolesOfLevel(place.level);
}

/** The industry federations of a province. */
async function industriesOf(province: string): Promise<{ code: string; name: string }[]> {
  const posts = await find(
    'post',
    { _id: is.startingWith(industryPrefix(province)) },
    { order: ['_id', 'asc'], limit: MANY },
  );
  return [...new Map(posts.map((post) => [post.org, { code: post.org, name: post.orgName }])).values()];
}

const mayHaveIndustries = ({ industry, place }: Org): boolean => !industry && place.level === 'province';

async function viewOf(org: Org, { caller, now }: Call): Promise<OrgView> {
  const { code, name, parent, posts } = org;
  const [below, above, industries] = await Promise.all([
    find('region', { parent: code }, { order: ['_id', 'asc'], limit: 1000, fields: ['name'] }),
    parent === null ? null : findOne('region', parent),
    mayHaveIndustries(org) ? industriesOf(code) : [],
  ]);
  const there = new Set(posts.map(({ role }) => role));
  return {
    code,
    name,
    above:
      above !== null && administers(caller, above.path) ? { code: above._id, name: spokenName(above) } : null,
    posts: posts.map(({ _id: id, version, role, title, phone, holder, holderName, appointment }) => ({
      id,
      version,
      role,
      title,
      phone,
      holder: holder === null ? null : (holderName ?? title),
      awaits:
        holder === null && appointment !== null && now < appointment.untilAt
          ? { name: appointment.name, untilAt: appointment.untilAt }
          : null,
    })),
    missing: possible(org).filter((role) => !there.has(role)),
    places: below.map((region) => ({ code: region._id, name: spokenName(region) })),
    industries,
    mayAddIndustry: mayHaveIndustries(org),
  };
}

/** Sets up a post. @returns whether the post did not exist before */
async function addPost(post: Post, { caller, now }: Call): Promise<boolean> {
  await recordPost('added', post, caller.account, now);
  return (await insert('post', post)) === 'inserted';
}

export const orgHandlers: HandlersOf<'org'> = {
  async 'org.get'({ code }, call) {
    return viewOf(await ownOrg(code, call.caller), call);
  },

  async 'org.addPost'({ code, role, phone }, call) {
    const org = await ownOrg(code, call.caller);
    if (!possible(org).includes(role)) throw new Refused('NOT_FOUND');
    const post = {
      _id: postId(code, role),
      org: code,
      orgName: org.name,
      role,
      title: postTitle(org.name, role),
      phone,
      ...(org.industry ? { industry: true as const } : {}),
    };
    await addPost(emptyPost(post, org.place), call);
    return viewOf(await ownOrg(code, call.caller), call);
  },

  async 'org.describePost'({ post: id, title, phone }, call) {
    const changed = await changePost(id, (post) =>
      administers(call.caller, post.path)
        ? { after: described(post, title, phone) }
        : { refused: 'notThere' as const },
    );
    if ('refused' in changed) throw new Refused(changed.refused === 'conflict' ? 'CONFLICT' : 'NOT_FOUND');
    return viewOf(await ownOrg(changed.after.org, call.caller), call);
  },

  async 'org.addIndustry'({ code, name, phone }, call) {
    const org = await ownOrg(code, call.caller);
    if (!mayHaveIndustries(org)) throw new Refused('NOT_FOUND');
    for (let tried = 0; tried < TRIES; tried += 1) {
      const beside = await industriesOf(code);
      const same = beside.find((one) => isSameName(one.name, name));
      if (same !== undefined) return viewOf(await ownOrg(same.code, call.caller), call);
      if (beside.length >= MOST_INDUSTRIES) throw new Refused('FULL');
      const industry = industryCode(code, beside.length + 1);
      const chair = {
        _id: postId(industry, 'chair'),
        org: industry,
        orgName: name,
        role: 'chair',
        title: postTitle(name, 'chair'),
        phone,
        industry: true,
      } as const;
      // Another call may have added a different federation with this number meanwhile; then the next number
      // is tried.
      if (
        await addPost(emptyPost(chair, { level: 'prefecture', _id: industry, path: [code, industry] }), call)
      )
        return viewOf(await ownOrg(industry, call.caller), call);
    }
    throw new Refused('CONFLICT');
  },

  async 'org.appoint'({ post: id, name }, { caller, sealer, now }) {
    const post = await staffedByCaller(caller, id);
    if (post.successor !== null) throw new Refused('NOT_FOUND');
    const told = post.holder === null ? await appoint(post, name, caller.account, sealer, now) : null;
    if (told === null) throw new Refused('HELD');
    return told;
  },
};
