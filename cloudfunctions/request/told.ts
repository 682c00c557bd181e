/** What the person was told about a request, and what became of each notice: for the cadres who see the request. */
import type { Input, Output } from '../../shared/contract';
import { urgencyOf } from '../../shared/notification/routing';
import type { Notice } from '../../shared/notification/notification';
import type { Reminding } from '../../shared/request/request';
import type { Call } from '../call/call';
import { find, findOne } from '../platform/db';
import { loadFor } from './change';

/** How many of the latest notices are shown. */
const MANY = 40;

/** Whether WeChat has reminded somebody, by how far the message has come. */
const remindingOf: Readonly<Record<Notice['push']['state'], Reminding>> = {
  due: 'soon',
  none: 'none',
  noPermit: 'notPermitted',
  over: 'none',
  accepted: 'accepted',
  refused: 'failed',
  unknown: 'unknown',
};

/** Whether somebody was written to, by how far the text message has come. */
const textingOf: Readonly<Record<Notice['text']['state'], Reminding>> = {
  due: 'soon',
  none: 'none',
  sending: 'unknown',
  over: 'none',
  noNumber: 'notPermitted',
  capped: 'failed',
  accepted: 'accepted',
  refused: 'failed',
  unknown: 'unknown',
};

/** Gives the latest notices about the request to the person and to those who are told for them, the newest first. */
export async function told({ id }: Input<'request.told'>, { caller }: Call): Promise<Output<'request.told'>> {
  const { request } = await loadFor(caller, id);
  const [notices, person] = await Promise.all([
    find('notice', { requestId: id }, { order: ['atKey', 'desc'], limit: MANY }),
    findOne('person', request.personId),
  ]);
  const nameOf = (account: string): string | null =>
    person?.grants.find((grant) => grant.account === account)?.name ?? null;
  return {
    rows: notices.flatMap((notice) => {
      if (notice.kind !== 'person' || notice.account === null || urgencyOf(notice) === 'inbox') return [];
      const reach = notice.effects.find(({ kind }) => kind === 'reach');
      return [
        {
          code: notice.code,
          at: notice.at,
          name: nameOf(notice.account),
          readAt: notice.inbox.state === 'read' ? notice.inbox.at : null,
          wechat: remindingOf[notice.push.state],
          // The number is the person's own: nobody writes to those who act for them.
          text: notice.account === person?.holder ? textingOf[notice.text.state] : 'none',
          reachBy: reach?.dueAt ?? null,
        },
      ];
    }),
  };
}
