import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { pageFailure } from '../../../cloud/failure.text';
import { OtherPerson } from '../../../person/other-person';
import { otherPerson, useStanding } from '../../../session/session';
import { useQuery } from '../../../cloud/use-query';
import { Page } from '../../../ui/page/page';
import { CorrectContact } from './correct-contact';
import { CorrectWords } from './correct-words';

/**
 * 改一改: corrects the words, or (`what=contact`) how the person wants to be reached. The form begins with
 * the current values.
 */
export default function CorrectPage(): ReactNode {
  const { id = '', what } = useRouter().params;
  const { data: request, failure, loading, reload } = useQuery('request.get', { id });
  const other = otherPerson(useStanding(), request?.person.id ?? null);
  if (other !== null) return <OtherPerson person={other} />;
  if (request !== null)
    return what === 'contact' ? <CorrectContact request={request} /> : <CorrectWords request={request} />;
  return <Page title="改一改" back="返回" loading={loading} failure={pageFailure(failure, reload)} />;
}
