import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { dayText } from '../../../../shared/calendar/day.text';
import type { DiscrepancyKind } from '../../../../shared/reconciliation/reconciliation';
import { discrepancyKinds } from '../../../../shared/reconciliation/reconciliation';
import type { ReconciliationView } from '../../../../shared/reconciliation/reconciliation.contract';
import {
  reconciliationStateText,
  discrepancyText,
  discrepancyDetail,
  unreadableText,
} from '../../../../shared/reconciliation/reconciliation.text';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { useQuery } from '../../../cloud/use-query';
import { usePagedQuery } from '../../../cloud/use-paged-query';
import { Button } from '../../../ui/button/button';
import { Choice } from '../../../ui/choice/choice';
import { goBack, goTo } from '../../../ui/go';
import { ListRow, Rows } from '../../../ui/list-row/list-row';
import { More } from '../../../ui/more/more';
import { Paragraph } from '../../../ui/native/text';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { SecondYes } from './second-yes';
import { Understood } from './understood';
import { Refusal } from '../../../ui/refusal/refusal';
import { Sentence } from '../../../ui/sentence/sentence';
import { Section } from '../../../ui/stack/stack';
import { isTaskKind, TaskDone } from '../../../task/task-done';
import { useEvery } from '../../../ui/use-every';
import { Soft } from '../../../ui/text/text';
import { Card } from '../../../ui/card/card';

const LOOK_SECONDS = 5;

/** Whether a list goes on by itself, so that the page looks again. */
const isUnderWay = ({ state }: ReconciliationView): boolean =>
  state === 'waiting' || state === 'confirmed' || state === 'reconciling';

/** 一份名单: how far its reconciliation has come, and the discrepancies that came of it. */
export default function OneReconciliationPage(): ReactNode {
  const { id = '', task, kind } = useRouter().params;
  const { data: view, now, failure, loading, reload } = useQuery('reconciliation.get', { id });
  useEvery(LOOK_SECONDS, async () => {
    if (view !== null && isUnderWay(view)) await reload();
  });
  const today = now === '' ? '' : beijingDay(now);
  return (
    <Page
      title={view === null ? '比对名单' : view.policy.name}
      lead={view === null ? undefined : `${view.by}交来，${view.place}${dayText(view.listOn, today)}的名单。`}
      back="返回"
      desk
      loading={loading && view === null}
      failure={pageFailure(view === null ? failure : null, reload)}
    >
      {view === null ? null : (
        <>
          <HowFar view={view} />
          <Understood view={view} onAnswered={reload} />
          <SecondYes view={view} onAnswered={reload} />
          {view.counts === null ? null : (
            <Discrepancies
              id={id}
              counts={view.counts}
              first={kind === 'listUnknown' ? 'unknown' : kind === 'listUnmatched' ? 'unmatched' : undefined}
            />
          )}
          {view.state === 'unreadable' ? (
            <Button onPress={() => goTo('/staff/reconciliation/index?step=new')}>再传一份</Button>
          ) : null}
          {task !== undefined && isTaskKind(kind) ? (
            <TaskDone task={{ id: decodeURIComponent(task), kind }} onDone={() => void goBack('办完了')} />
          ) : null}
        </>
      )}
    </Page>
  );
}

function HowFar({
  view: { state, unreadable, people, reconciled, question },
}: {
  view: ReconciliationView;
}): ReactNode {
  const { word, tone } = reconciliationStateText[state];
  switch (state) {
    case 'waiting':
      return (
        <Notice tone={tone} word={word} announced>
          一两分钟内开始。可以先去做别的。
        </Notice>
      );
    case 'understood':
      return (
        <Notice tone={tone} word={word} announced>
          {question === null ? '名单读好了。请看看读得对不对。' : '名单有一处认不准，请您选一选。'}
        </Notice>
      );
    case 'confirmed':
      return (
        <Notice tone={tone} word={word} announced>
          一两分钟内开始比对。可以先去做别的。
        </Notice>
      );
    case 'reconciling':
      return (
        <Notice
          tone={tone}
          word={word}
        >{`${people ?? 0} 人，比了 ${reconciled} 人。可以先去做别的。`}</Notice>
      );
    case 'done':
      return (
        <Notice tone={tone} word={word} announced>{`名单上有 ${people ?? 0} 人。名单文件已经销毁。`}</Notice>
      );
    case 'unreadable':
      return (
        <Notice tone={tone} word={word} announced>
          {unreadable === null ? '请再传一次。' : unreadableText[unreadable]}
        </Notice>
      );
  }
}

function Discrepancies({
  id,
  counts,
  first,
}: {
  id: string;
  counts: NonNullable<ReconciliationView['counts']>;
  first: DiscrepancyKind | undefined;
}): ReactNode {
  const [kind, setKind] = useState<DiscrepancyKind>(
    first ?? discrepancyKinds.find((one) => counts[one] > 0) ?? 'owed',
  );
  const pages = usePagedQuery('reconciliation.discrepancies', { id, kind });
  const { name, what } = discrepancyText[kind];
  const now = pages.first?.now ?? '';
  return (
    <Section title={name}>
      <Choice
        id="kind"
        question="看哪一类"
        layout="row"
        value={kind}
        onChange={setKind}
        options={discrepancyKinds.map((value) => ({
          value,
          words: `${discrepancyText[value].name} ${counts[value]}`,
        }))}
      />
      <Paragraph>{what}</Paragraph>
      <Refusal words={failureText(pages.failure)} again={pages.reload} />
      {pages.first !== null && pages.rows.length === 0 ? <Soft>没有。</Soft> : null}
      {kind === 'unknown' || kind === 'unmatched' ? (
        <Rows label={name} short>
          {pages.rows.map((row) => (
            <Card key={row.id}>
              <Paragraph>
                <Sentence>{`${row.name}，${discrepancyDetail(row, now)}`}</Sentence>
              </Paragraph>
            </Card>
          ))}
        </Rows>
      ) : (
        <Rows label={name} short>
          {pages.rows.map((row) => (
            <ListRow
              key={row.id}
              title={row.name}
              detail={row.place}
              reason={discrepancyDetail(row, now)}
              onPress={() => void goTo(`/staff/person/entitled/index?id=${row.personId ?? ''}`)}
            />
          ))}
        </Rows>
      )}
      <More words="再看 20 条" pages={pages} />
    </Section>
  );
}
