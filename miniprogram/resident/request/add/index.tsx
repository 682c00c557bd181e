import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { failureText } from '../../../failure.text';
import { useKept } from '../../../keep/kept';
import { useCall } from '../../../use-call';
import { Page } from '../../../ui/page/page';
import { Add } from './add';

/** 补充几句, or the answer to what was asked back. `entry` names what was refused as it was and is said again. */
export default function AddPage(): ReactNode {
  const { id = '', entry } = useRouter().params;
  const kept = useKept();
  const { data: request, failure, loading, reload } = useCall('request.get', { id });
  if (request !== null && kept !== null) return <Add request={request} entry={entry} />;
  return <Page title="补充几句" back="返回" loading={loading || kept === null} failure={failure === null ? undefined : { words: failureText(failure), again: reload }} />;
}
