import type { ReactNode } from 'react';
import { useState } from 'react';
import { momentText } from '../../../shared/calendar/day.text';
import type { DesksView } from '../../../shared/session/desk.contract';
import { failureText } from '../../cloud/failure.text';
import { whileReading } from '../../cloud/while-reading';
import { leaveDesk } from '../../session/signed-out';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Empty } from '../../ui/empty/empty';
import { Notice } from '../../ui/notice/notice';
import { Refusal } from '../../ui/refusal/refusal';
import { Page } from '../../ui/page/page';
import { Stack } from '../../ui/stack/stack';
import { Summary } from '../../ui/summary/summary';
import { useCommand } from '../../cloud/use-command';
import { remember, useQuery } from '../../cloud/use-query';

type Row = DesksView['rows'][number];

/** 在哪些电脑上登录着: the cadre's desk sessions, each with the button that ends it. */
export default function DesksPage(): ReactNode {
  const { data, now, failure, loading, reload } = useQuery('desk.list', {});
  const { run, failure: refused } = useCommand();
  const [said, setSaid] = useState<string | null>(null);
  const rows = data?.rows ?? [];

  const end = async (which: string, ends: (row: Row) => boolean): Promise<void> => {
    const left = await run('desk.end', { which });
    if (left === null) return;
    if (rows.some((row) => row.here && ends(row))) return leaveDesk();
    remember('desk.list', {}, left, now);
    setSaid(which === 'all' ? '都退出了。' : '那台电脑退出了。');
  };

  return (
    <Page
      title="在哪些电脑上登录着"
      lead="不认得的，请马上退出。半小时不用，会自己退出。"
      back="返回"
      {...whileReading({ loading, failure, reload }, data !== null)}
    >
      {said === null ? null : <Notice tone="done" word={said} announced />}
      <Refusal words={failureText(refused)} />
      {data !== null && rows.length === 0 ? (
        <Empty icon="tick" title="现在没有">
          用手机登录办公电脑，会在这里出现。
        </Empty>
      ) : null}
      <Stack>
        {rows.map((row, index) => {
          const name = row.here ? '这台电脑' : `第 ${index + 1} 台电脑`;
          return (
            <Card key={row.id} title={name}>
              <Summary
                label={name}
                rows={[
                  { term: '登录', value: momentText(row.confirmedAt, now) },
                  { term: '最后用', value: momentText(row.seenAt, now) },
                ]}
              />
              <Button
                look="secondary"
                label={`退出${name}`}
                onPress={() => end(row.id, ({ id }) => id === row.id)}
              >
                退出
              </Button>
            </Card>
          );
        })}
      </Stack>
      {rows.length > 1 ? <Button onPress={() => end('all', () => true)}>全部退出</Button> : null}
    </Page>
  );
}
