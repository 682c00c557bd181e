import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import { reconciliationStateText, countsText } from '../../../shared/reconciliation/reconciliation.text';
import { whileReading } from '../../cloud/while-reading';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { Button } from '../../ui/button/button';
import { Empty } from '../../ui/empty/empty';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { More } from '../../ui/more/more';
import { Page } from '../../ui/page/page';
import { HandIn } from './hand-in';

/** 比对名单: the lists that were reconciled in the region, newest first, and the link to hand in another. */
export default function ComparePage(): ReactNode {
  return useRouter().params.step === 'new' ? <HandIn /> : <Lists />;
}

function Lists(): ReactNode {
  const { first, rows, more, loadingMore, failure, loading, reload } = usePagedQuery(
    'reconciliation.list',
    {},
  );
  const today = first === null ? '' : beijingDay(first.now);
  return (
    <Page
      title="比对名单"
      lead="发放部门的名单和登记比一比。只出待办，不会停发谁的钱。"
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, first !== null)}
    >
      {first !== null && rows.length === 0 ? (
        <Empty icon="paper" title="还没有比对过名单">
          比对过的名单会排在这里。
        </Empty>
      ) : null}
      <Rows label="比对过的名单">
        {rows.map((row) => (
          <ListRow
            key={row.id}
            title={row.policy.name}
            detail={`${row.by}交来，${row.place}${dayText(row.listOn, today)}的名单`}
            reason={row.counts === null ? undefined : countsText(row)}
            tag={{
              tone: reconciliationStateText[row.state].tone,
              words: reconciliationStateText[row.state].word,
            }}
            onPress={() => void goTo(`/staff/reconciliation/one/index?id=${row.id}`)}
          />
        ))}
      </Rows>
      <More words="再看 20 条" pages={{ more, loadingMore }} />
      {first === null ? null : (
        <Button onPress={() => goTo('/staff/reconciliation/index?step=new')}>比对一份名单</Button>
      )}
    </Page>
  );
}
