import { beijingDay } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { isPursued } from '../../shared/policy/pursued';
import type { Caller } from '../../shared/session/caller';
import { isOfRegion, supervises } from '../../shared/session/caller';
import { confirmed, handedIn, mapped, secondAnswer, withdrawn } from '../../shared/reconciliation/decide';
import { isNamed } from '../../shared/table/head';
import type { Discrepancy, Reconciliation } from '../../shared/reconciliation/reconciliation';
import type {
  DiscrepancyView,
  ReconciliationView,
} from '../../shared/reconciliation/reconciliation.contract';
import { find, findOne, is } from '../platform/db';
import { isFileOf } from '../platform/files';
import { recordTold } from '../audit/record';
import { changeDocument, write } from '../aggregate/store';
import { idFrom } from '../aggregate/hashed-id';
import { conditionsOf } from '../call/scope';
import { findPolicy } from '../policy/rules';
import type { HandlersOf } from '../call/call';
import { Refused } from '../call/refused';
import { rememberMapping } from './mappings';
import { spreadAnswer } from './second-yes';

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

/**
 * Whether the caller may give the second yes about a list: as the chair of a region above the list's, and not as the
 * account that handed it in.
 */
function mayAnswer({ account, region, path }: Reconciliation, caller: Caller): boolean {
  const isAbove = ({ role, region: own }: Post): boolean =>
    role === 'chair' && own !== region && path.includes(own);
  return account !== caller.account && caller.posts.some(isAbove);
}

/**
 * Changes a list that the caller has handed in. Throws NOT_FOUND for any other, NOT_NOW where its state does not allow
 * the change, and CONFLICT where others were faster each time.
 */
async function changeOwn(
  id: string,
  caller: Caller,
  decide: (before: Reconciliation) => ReturnType<typeof confirmed>,
): Promise<Reconciliation> {
  return changeList(id, (before) =>
    before.account === caller.account && isOfRegion(before, caller)
      ? decide(before)
      : { refused: 'notThere' },
  );
}

async function changeList(
  id: string,
  decide: (
    before: Reconciliation,
  ) => ReturnType<typeof confirmed> | ReturnType<typeof secondAnswer> | { readonly refused: 'notThere' },
): Promise<Reconciliation> {
  const changed = await changeDocument('reconciliation', id, (before) =>
    before === null ? { refused: 'notThere' as const } : decide(before),
  );
  if (!('refused' in changed)) return changed.after;
  switch (changed.refused) {
    case 'noSuchColumn':
      throw new Refused('BAD_INPUT', { field: 'columns' });
    case 'notThere':
      throw new Refused('NOT_FOUND');
    case 'notUnderstood':
    case 'notAsked':
    case 'ownList':
      throw new Refused('NOT_NOW');
    case 'conflict':
      throw new Refused('CONFLICT');
  }
}

function view(reconciliation: Reconciliation, caller: Caller): ReconciliationView {
  const { _id: id, policyId, place, listOn, by, account, createdAt, doneAt, state } = reconciliation;
  const { unreadable, parts, nextPart, counts, reading, question, secondYes } = reconciliation;
  const people = parts === 0 ? null : reconciliation.people;
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
    reading,
    question,
    secondYes,
    isOwn: account === caller.account,
    mayAnswer: secondYes === 'awaited' && mayAnswer(reconciliation, caller),
  };
}

function discrepancyView({
  _id: id,
  kind,
  sheet,
  line,
  personId: whose,
  name,
  listedName,
  place,
  reason,
  dueAt: due,
}: Discrepancy): DiscrepancyView {
  // Before the second yes nobody learns whether the number of an unmatched person is somebody's.
  const personId = kind === 'unmatched' ? null : whose;
  return { id, sheet, line, personId, name, listedName, place, reason, due };
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
    if (await write('reconciliation', null, reconciliation)) return view(reconciliation, caller);
    const earlier = await findOne('reconciliation', _id);
    if (earlier === null || earlier.policyId !== policyId || earlier.listOn !== listOn)
      throw new Refused('ID_REUSED');
    return view(earlier, caller);
  },

  async 'reconciliation.confirm'({ id, columns }, { caller, now }) {
    const after = await changeOwn(id, caller, (before) =>
      columns === null ? confirmed(before) : mapped(before, columns),
    );
    if (columns !== null && isNamed(columns.layout)) await rememberMapping(after.region, columns, now);
    return view(after, caller);
  },

  async 'reconciliation.withdraw'({ id }, { caller, now }) {
    return view(await changeOwn(id, caller, (before) => withdrawn(before, now)), caller);
  },

  async 'reconciliation.answer'({ id, agrees }, { caller, now }) {
    const reconciliation = await reconciliationFor(id, caller);
    if (!mayAnswer(reconciliation, caller)) throw new Refused('NOT_FOUND');
    if (agrees) await recordTold(id, caller.account, now);
    const after = await changeList(id, (before) => secondAnswer(before, agrees, caller.account));
    await spreadAnswer(after, caller.account, now);
    return view(after, caller);
  },

  async 'reconciliation.list'({ after }, { caller }) {
    const { region } = conditionsOf(caller);
    const found = await find(
      'reconciliation',
      { path: region, ...(after === null ? {} : { createdKey: is.below(after) }) },
      { order: ['createdKey', 'desc'], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    return {
      rows: page.map((one) => view(one, caller)),
      next: found.length > PAGE ? (page.at(-1)?.createdKey ?? null) : null,
    };
  },

  async 'reconciliation.get'({ id }, { caller }) {
    return view(await reconciliationFor(id, caller), caller);
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
