import { versionOf } from '../../shared/effect';
import type { Notice } from '../../shared/notification/notification';
import { answerOf, openOf } from '../../shared/notification/permit';
import type { Permits } from '../../shared/notification/permit';
import type { NoticeRow, RemindersView } from '../../shared/notification/notification.contract';
import type { RowAbout } from '../../shared/request/about/about.contract';
import { readsWordsInRows } from '../../shared/request/relations';
import { find, is } from '../platform/db';
import { templateIdOf } from '../platform/wechat/settings';
import { aboutFields, aboutOf } from '../rows/about';
import type { Call, HandlersOf } from '../call/call';
import { addAnswer, permitsOf } from './permits';
import { markRead, readAbout, readUntil } from './reading';
import { unreadOf } from './unread';
import { Refused } from '../call/refused';

const PAGE = 20;

/** The fields by which it is known whether the caller's rows may say a request's words. */
const relationFields = [
  'personId',
  'post',
  'helpers',
  'transfer',
  'supervisors',
  'escalationPath',
  'path',
  'accused',
  'hiddenFrom',
];

/**
 * What the requests of these notices are about, by their ids, in one read. A notice holds no words, and whoever may
 * not have a request's words does not get them by a notice about it.
 */
async function mattersOf(
  notices: readonly Notice[],
  { caller, sealer }: Call,
): Promise<ReadonlyMap<string, RowAbout>> {
  const ids = new Set(notices.flatMap((notice) => (notice.kind === 'person' ? [notice.requestId] : [])));
  if (ids.size === 0) return new Map();
  const requests = await find(
    'request',
    { _id: is.oneOf([...ids]) },
    { limit: ids.size, fields: [...aboutFields, ...relationFields] },
  );
  return new Map(
    requests.map((request) => {
      const readsWords = readsWordsInRows(caller, { ...request, entered: null, events: [] });
      return [request._id, aboutOf(request, readsWords, sealer)];
    }),
  );
}

/**
 * What the phone needs of a notice in order to put it into words, and to know which page it leads to.
 * @param matter what the request is about, on the newest notice of it
 */
function rowOf(notice: Notice, matter: RowAbout | undefined): NoticeRow {
  const row = {
    id: notice._id,
    at: `${notice.at.slice(0, 16)}Z`,
    read: notice.inbox.state === 'read',
  };
  const { personId } = notice;
  switch (notice.kind) {
    case 'person': {
      const { kind, code, requestId, category } = notice;
      return { ...row, kind, code, requestId, about: matter ?? { category } };
    }
    case 'post': {
      const { kind, code, requestId, category, name } = notice;
      return { ...row, kind, code, requestId, category, name };
    }
    case 'record': {
      const { kind, code, name } = notice;
      return { ...row, kind, code, personId, name };
    }
    case 'ledger': {
      const { kind, code, name } = notice;
      return { ...row, kind, code, personId, name };
    }
  }
}

/** The rows of a page; only the newest notice of a request says in words what the request is about. */
function rowsOf(notices: readonly Notice[], matters: ReadonlyMap<string, RowAbout>): NoticeRow[] {
  const requestOf = (notice: Notice): string | null => ('requestId' in notice ? notice.requestId : null);
  const named = notices.map(requestOf);
  return notices.map((notice, index) => {
    const requestId = requestOf(notice);
    const isNewest = requestId !== null && named.indexOf(requestId) === index;
    return rowOf(notice, isNewest ? matters.get(requestId) : undefined);
  });
}

/** Finds a notice of the caller's. Throws NOT_FOUND where there is none: another account's does not exist for them. */
async function ownNotice(id: string, { caller }: Call): Promise<Notice> {
  const [notice] = await find('notice', { _id: id, account: caller.account }, { limit: 1 });
  if (notice === undefined) throw new Refused('NOT_FOUND');
  return notice;
}

const templateId = templateIdOf(process.env);

function remindersOf(permits: Permits): RemindersView {
  const { template, answer, version } = permits;
  return { template, left: openOf(permits), answer: version === 0 ? null : answer };
}

export const notificationHandlers: HandlersOf<'notification'> = {
  async 'notification.list'({ after }, call) {
    const { account } = call.caller;
    const [found, count] = await Promise.all([
      find(
        'notice',
        { account, ...(after === null ? {} : { atKey: is.below(after) }) },
        { order: ['atKey', 'desc'], limit: PAGE + 1 },
      ),
      unreadOf(account),
    ]);
    const page = found.slice(0, PAGE);
    return {
      rows: rowsOf(page, await mattersOf(page, call)),
      next: found.length > PAGE ? (page.at(-1)?.atKey ?? null) : null,
      unread: count,
    };
  },

  async 'notification.read'({ id }, call) {
    const notice = await ownNotice(id, call);
    if ('requestId' in notice)
      await readAbout(notice.requestId, versionOf({ id: notice._id }, notice.requestId), call);
    else await markRead(notice, call);
    return { id };
  },

  async 'notification.seen'({ requestId, version }, call) {
    await readAbout(requestId, version, call);
    return { requestId };
  },

  async 'notification.readAll'({ id }, call) {
    const { atKey } = await ownNotice(id, call);
    await readUntil(atKey, call);
    return { unread: await unreadOf(call.caller.account) };
  },

  async 'notification.reminders'(_input, { caller }) {
    if (templateId === null) return { template: null, left: 0, answer: null };
    return remindersOf(await permitsOf(caller.account, templateId));
  },

  async 'notification.permit'({ clientId, template, answer }, { caller, now }) {
    if (template !== templateId) throw new Refused('NOT_FOUND');
    const done = await addAnswer(caller.account, template, { id: clientId, answer: answerOf(answer) }, now);
    if (done === 'conflict') throw new Refused('CONFLICT');
    return remindersOf(done);
  },
};
