/** How a page that reads one thing stands: whether it still waits for it, and why it cannot go on. A page about the person one acts for: person/person-page.tsx. */
import type { OperationName } from '../../shared/contract';
import { pageFailureText } from './failure.text';
import type { PageProps } from '../ui/page/page';
import type { Reading } from './use-call';

/** @param has whether there is something to show already */
export function whileReading(
  { loading, failure, reload }: Pick<Reading<OperationName>, 'failure' | 'loading' | 'reload'>,
  has: boolean,
): Pick<PageProps, 'loading' | 'failure'> {
  return {
    loading: loading && !has,
    failure: failure === null ? undefined : { words: pageFailureText(failure), again: reload },
  };
}
