/**
 * The loading state of a page that shows one query: whether it still waits for the answer, and why it cannot
 * go on. A page about the person the phone acts for uses `personPage` in person/person-page.tsx instead.
 */
import type { OperationName } from '../../shared/contract';
import { pageFailure } from './failure.text';
import type { PageProps } from '../ui/page/page';
import type { Query } from './use-query';

/**
 * Turns the state of a query into the props of the page's frame.
 * @param has whether there is something to show already
 */
export function whileReading(
  { loading, failure, reload }: Pick<Query<OperationName>, 'failure' | 'loading' | 'reload'>,
  has: boolean,
): Pick<PageProps, 'loading' | 'failure'> {
  return {
    loading: loading && !has,
    failure: pageFailure(failure, reload),
  };
}
