/**
 * How a page about the person one acts for stands: for whom is asked first, and without that answer there is
 * nothing to wait for.
 */
import type { ReactNode } from 'react';
import { pageFailureText } from '../cloud/failure.text';
import type { Session } from '../session/session';
import { Empty } from '../ui/empty/empty';
import type { PageProps } from '../ui/page/page';
import type { Query } from '../cloud/use-query';
import type { OperationName } from '../../shared/contract';

/**
 * Whether the page still waits, and why it cannot go on.
 * @param has whether there is something to show already
 * @param isAsked whether it is known whom to ask about, which is the person one acts for where nothing is
 *   said
 */
export function personPage(
  session: Session,
  { failure, loading, reload }: Pick<Query<OperationName>, 'failure' | 'loading' | 'reload'>,
  has: boolean,
  isAsked = session.person !== null,
): Pick<PageProps, 'loading' | 'failure'> {
  const failed = isAsked ? failure : session.failure;
  return {
    loading: failed === null && !has && (isAsked ? loading : session.view === null),
    failure: { words: pageFailureText(failed), again: isAsked ? reload : session.reload },
  };
}

/** For somebody nobody is known to be. */
export function Nobody(): ReactNode {
  return (
    <Empty icon="person" title="还不知道您是谁">
      先介绍一下自己，再来看。
    </Empty>
  );
}
