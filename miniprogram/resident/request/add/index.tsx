import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { pageFailure } from '../../../cloud/failure.text';
import { useKept } from '../../../keep/kept';
import { useAccount } from '../../../session/own-storage';
import { OtherPerson } from '../../../person/other-person';
import { otherPerson, useStanding } from '../../../session/session';
import { useQuery } from '../../../cloud/use-query';
import { Page } from '../../../ui/page/page';
import { Add } from './add';

/**
 * 补充几句, or the answer to a cadre's question. `entry` in the address names a refused addition that is to
 * be corrected.
 */
export default function AddPage(): ReactNode {
  const { id = '', entry } = useRouter().params;
  const kept = useKept();
  const account = useAccount();
  const standing = useStanding();
  const { data: request, failure, loading, reload } = useQuery('request.get', { id });
  const other = otherPerson(standing, request?.person.id ?? null);
  if (other !== null) return <OtherPerson person={other} />;
  // A kept addition belongs to an account, so it is shown only once it is known who is signed in.
  if (request !== null && kept !== null && (entry === undefined || account !== null))
    return <Add request={request} entry={entry} />;
  return (
    <Page
      title="补充几句"
      back="返回"
      loading={loading || kept === null}
      failure={pageFailure(failure, reload)}
    />
  );
}
