import { beijingDay } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import type { Comparison, ComparisonRow } from '../../shared/entitlement/comparison';
import type { ComparisonRowView, ComparisonView } from '../../shared/entitlement/comparison.contract';
import { isPursued } from '../../shared/policy/pursued';
import type { Caller } from '../../shared/session/caller';
import { isOfRegion, supervises } from '../../shared/session/caller';
import { conditionsOf } from '../call/scope';
import { find, findOne, insert, is } from '../platform/db';
import { idFrom } from '../aggregate/hashed-id';
import { findPolicy } from '../policy/rules';
import type { HandlersOf } from '../call/call';
import { Refused } from '../call/refused';

const PAGE = 20;

/** The caller's post whose region a list is for: the highest from which they supervise. */
function deskOf({ posts }: Caller): Post {
  const [post] = posts.filter(supervises).sort((one, other) => one.path.length - other.path.length);
  if (post === undefined) throw new Refused('NOT_ALLOWED');
  return post;
}

/** One of the caller's regions. Throws NOT_FOUND alike for another place's and for nothing there. */
async function comparisonFor(id: string, caller: Caller): Promise<Comparison> {
  const comparison = await findOne('comparison', id);
  if (comparison === null || !isOfRegion(comparison, caller)) throw new Refused('NOT_FOUND');
  return comparison;
}

function view({
  _id: id,
  policyId,
  place,
  listOn,
  by,
  askedAt,
  doneAt,
  state,
  why,
  rows,
  parts,
  part,
  counts,
}: Comparison): ComparisonView {
  const people = parts === 0 ? null : rows;
  return {
    id,
    policy: { id: policyId, name: findPolicy(policyId)?.easy.name ?? policyId },
    place,
    listOn,
    by,
    askedAt,
    doneAt,
    state,
    why,
    people,
    compared: people === null ? 0 : state === 'done' ? people : Math.floor((people * part) / parts),
    counts,
  };
}

function rowView({
  _id: id,
  line,
  personId,
  name,
  listed,
  place,
  why,
  dueAt: due,
}: ComparisonRow): ComparisonRowView {
  return { id, line, personId, name, listed, place, why, due };
}

export const comparisonHandlers: HandlersOf<'comparison'> = {
  async 'comparison.begin'({ clientId, policyId, fileId, listOn }, { caller, now }) {
    const post = deskOf(caller);
    const policy = findPolicy(policyId);
    if (policy === undefined || !isPursued(policy)) throw new Refused('NO_SUCH_POLICY');
    if (listOn > beijingDay(now)) throw new Refused('BAD_INPUT', { field: 'listOn' });
    if (!new RegExp(`^cloud://[\\w.-]+/lists/${clientId}\\.(xlsx|csv)$`).test(fileId))
      throw new Refused('NOT_YOUR_FILE');
    const _id = idFrom(caller.account, clientId);
    const askedKey = `${now}|${_id}`;
    const comparison: Comparison = {
      _id,
      account: caller.account,
      post: post._id,
      by: caller.held[0]?.holderName ?? post.title,
      region: post.region,
      path: post.path,
      place: post.orgName,
      policyId,
      listOn,
      state: 'waiting',
      why: null,
      fileId,
      digest: null,
      content: null,
      rows: 0,
      parts: 0,
      part: 0,
      after: '',
      counts: null,
      tries: 0,
      askedAt: now,
      askedKey,
      doneAt: null,
      openKey: askedKey,
    };
    if ((await insert('comparison', comparison)) === 'inserted') return view(comparison);
    const earlier = await findOne('comparison', _id);
    if (earlier === null || earlier.policyId !== policyId || earlier.listOn !== listOn)
      throw new Refused('ID_REUSED');
    return view(earlier);
  },

  async 'comparison.list'({ after }, { caller }) {
    const { region } = conditionsOf(caller);
    const found = await find(
      'comparison',
      { path: region, ...(after === null ? {} : { askedKey: is.below(after) }) },
      { order: ['askedKey', 'desc'], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    return { rows: page.map(view), next: found.length > PAGE ? (page.at(-1)?.askedKey ?? null) : null };
  },

  async 'comparison.get'({ id }, { caller }) {
    return view(await comparisonFor(id, caller));
  },

  async 'comparison.rows'({ id, kind, after }, { caller }) {
    const { content, state } = await comparisonFor(id, caller);
    // Half a list would be taken for a whole one.
    if (content === null || state !== 'done') return { rows: [], next: null };
    const found = await find(
      'comparisonRow',
      { list: content, kind, ...(after === null ? {} : { rowKey: is.above(after) }) },
      { order: ['rowKey', 'asc'], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    return { rows: page.map(rowView), next: found.length > PAGE ? (page.at(-1)?.rowKey ?? null) : null };
  },
};
