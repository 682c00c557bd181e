/**
 * The loading state of a page about the person the phone acts for. That person comes from the session, so the
 * page waits for the session first; where the session names no person, there is no query to wait for.
 */
import type { ReactNode } from 'react';
import { pageFailure } from '../cloud/failure.text';
import type { Session } from '../session/session';
import { Button } from '../ui/button/button';
import { Empty } from '../ui/empty/empty';
import { goTo } from '../ui/go';
import type { PageProps } from '../ui/page/page';
import type { Query } from '../cloud/use-query';
import type { OperationName } from '../../shared/contract';

/**
 * Whether the page still waits, and why it cannot go on.
 * @param has whether there is something to show already
 * @param isAsked whether it is known which person the query is about; where it is left out, that is the
 *   person the phone acts for
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
    failure: pageFailure(failed, isAsked ? reload : session.reload),
  };
}

/** Shown to an account for which no person is known. */
export function Nobody(): ReactNode {
  return (
    <Empty icon="person" title="还不知道您是谁">
      先介绍一下自己，再来看。
      <Button onPress={() => goTo('/resident/introduce/index')}>先介绍一下自己</Button>
    </Empty>
  );
}
