import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { failureText } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import { startAt } from '../../ui/go';
import { Page } from '../../ui/page/page';
import { provinceChair } from '../../directory/leader-links';
import { CheckNotice } from './check-notice';
import { NoticeForm } from './notice-form';

/** 放假安排: the province types in the next year's notice, checks it, and publishes it. */
export default function HolidaysPage(): ReactNode {
  const { step, done } = useRouter().params;
  const session = useQuery('session.get', {});
  if (done !== undefined) {
    return (
      <Page
        title={`${done}年的放假安排公布了`}
        lead="暂定的期限几分钟内重新算好。推迟了的，会告诉本人。"
        back="回岗位"
        onBack={() => void startAt('/staff/posts/index')}
        desk
      />
    );
  }
  const { data, now, failure, reload } = session;
  if (data === null || data.posts.every(({ id }) => id !== provinceChair)) {
    const words = data === null ? failure : ({ code: 'NOT_FOUND' } as const);
    return (
      <Page
        title="放假安排"
        back="返回"
        desk
        loading={words === null}
        failure={{ words: failureText(words), again: data === null ? reload : undefined }}
      />
    );
  }
  const nextYear = Number(beijingDay(now).slice(0, 4)) + 1;
  return step === 'check' ? <CheckNotice nextYear={nextYear} /> : <NoticeForm nextYear={nextYear} />;
}
