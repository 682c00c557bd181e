import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { goBack } from '../../ui/go';
import { RequestPane } from '../request-pane';

/** One request on a cadre's phone. */
export default function StaffRequestPage(): ReactNode {
  const { id = '', task } = useRouter().params;
  return <RequestPane id={id} task={task} onChanged={() => undefined} onDone={() => void goBack()} />;
}
