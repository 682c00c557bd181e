import { beijingDay } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { isPursued } from '../../shared/policy/pursued';
import type { Caller } from '../../shared/session/caller';
import { isOfRegion, supervises } from '../../shared/session/caller';
import { handedIn } from '../../shared/reconciliation/decide';
import type { Discrepancy, Reconciliation } from '../../shared/reconciliation/reconciliation';
import type {
  DiscrepancyView,
  ReconciliationView,
} from '../../shared/reconciliation/reconciliation.contract';
import { find, findOne, is } from '../platform/db';
import { isFileOf } from '../platform/files';
import { write } from '../aggregate/store';
import { idFrom } from '../aggregate/hashed-id';
import { conditionsOf } from '../call/scope';
import { findPolicy } from '../policy/rules';
import type { HandlersOf } from '../call/call';
import { Refused } from '../call/refused';

const PAGE = 20;

/**
 * The caller's post for whose region a list is handed in: of the posts from which the caller supervises, the
 * highest. Throws NOT_ALLOWED where there is none.
 */
function deskOf({ posts }: Caller): Post {
  const [post] = posts.filter(supervises).sort((one, other) => one.path.length - other.path.length);
  if (post === undefined) throw new Refused('NOT_ALLOWED');
  return post;
}

/**
 * Loads a reconciliation of the caller's region. Throws NOT_FOUND both for one of another region and for an
 * id that does not exist, so that the caller cannot tell which it is.
 */
async function reconciliationFor(id: string, caller: Caller): Promise<Reconciliation> {
  const reconciliation = await findOne('reconciliation', id);
  if (reconciliation === null || !isOfRegion(reconciliation, caller)) throw new Refused('NOT_FOUND');
  return reconciliation;
}

function view({
  _id: id,
  policyId,
  place,
  listOn,
  by,
  createdAt,
  doneAt,
  state,
  unreadable,
  people: listed,
  parts,
  nextPart,
  counts,
}: Reconciliation): ReconciliationView {
  const people = parts === 0 ? null : listed;
  return {
    id,
    policy: { id: policyId, name: findPolicy(policyId)?.easy.name ?? policyId },
    place,
    listOn,
    by,
    createdAt,
    doneAt,
    state,
    unreadable,
    people,
    reconciled: people === null ? 0 : state === 'done' ? people : Math.floor((people * nextPart) / parts),
    counts,
  };
}

function discrepancyView({
  _id: id,
  line,
  personId,
  name,
  listedName,
  place,
  reason,
  dueAt: due,
}: Discrepancy): DiscrepancyView {
  return { id, line, personId, name, listedName, place, reason, due };
}

export const reconciliationHandlers: HandlersOf<'reconciliation'> = {
  async 'reconciliation.begin'({ clientId, policyId, fileId, listOn }, { caller, now }) {
    const post = deskOf(caller);
    const policy = findPolicy(policyId);
    if (policy === undefined || !isPursued(policy)) throw new Refused('NO_SUCH_POLICY');
    if (listOn > beijingDay(now)) throw new Refused('BAD_INPUT', { field: 'listOn' });
    if (!isFileOf(fileId, { folder: 'lists', id: clientId })) throw new Refused('NOT_YOUR_FILE');
    const _id = idFrom(caller.account, clientId);
    const reconciliation = handedIn(
      {
        _id,
        account: caller.account,
        post: post._id,
        by: caller.held[0]?.holderName ?? post.title,
        region: post.region,
        path: post.path,
        place: post.orgName,
        policyId,
        listOn,
        fileId,
      },
      now,
    );
    if (await write('reconciliation', null, reconciliation)) return view(reconciliation);
    const earlier = await findOne('reconciliation', _id);
    if (earlier === null || earlier.policyId !== policyId || earlier.listOn !== listOn)
      throw new Refused('ID_REUSED');
    return view(earlier);
  },

  async 'reconciliation.list'({ after }, { caller }) {
    const { region } = conditionsOf(caller);
    const found = await find(
      'reconciliation',
      { path: region, ...(after === null ? {} : { createdKey: is.below(after) }) },
      { order: ['createdKey', 'desc'], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    return { rows: page.map(view), next: found.length > PAGE ? (page.at(-1)?.createdKey ?? null) : null };
  },

  async 'reconciliation.get'({ id }, { caller }) {
    return view(await reconciliationFor(id, caller));
  },

  async 'reconciliation.discrepancies'({ id, kind, after }, { caller }) {
    const { contentId, state } = await reconciliationFor(id, caller);
    // Discrepancies are shown only when the reconciliation is done: a partial list would be taken for a
    // complete one.
    if (contentId === null || state !== 'done') return { rows: [], next: null };
    const found = await find(
      'discrepancy',
      { contentId, kind, ...(after === null ? {} : { orderKey: is.above(after) }) },
      { order: ['orderKey', 'asc'], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    return {
      rows: page.map(discrepancyView),
      next: found.length > PAGE ? (page.at(-1)?.orderKey ?? null) : null,
    };
  },
};
