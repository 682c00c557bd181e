import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Day } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import { call } from '../../cloud/call';
import { failureText } from '../../cloud/failure.text';
import { Button } from '../../ui/button/button';
import { goBack, startAt } from '../../ui/go';
import { Item, List } from '../../ui/native/structure';
import { Refusal } from '../../ui/refusal/refusal';
import { Page } from '../../ui/page/page';
import { Sentence } from '../../ui/sentence/sentence';
import { Actions, Section } from '../../ui/stack/stack';
import { Summary } from '../../ui/summary/summary';
import { Soft } from '../../ui/text/text';
import { Card } from '../../ui/card/card';
import { notPublishedText } from './holidays.text';
import { dropTyped, noticeFrom, useTyped } from './notice';

/** A list of days with their weekdays, one per line, as it was typed. */
function Days({ title, days, year }: { title: string; days: readonly Day[]; year: number }): ReactNode {
  return (
    <Section title={`${title}，${days.length} 天`}>
      {days.length === 0 ? (
        <Soft>没有。</Soft>
      ) : (
        <Card>
          <List label={title}>
            {days.map((day) => (
              <Item key={day}>
                <Sentence>{dayText(day, `${year}-01-01`)}</Sentence>
              </Item>
            ))}
          </List>
        </Card>
      )}
    </Section>
  );
}

/**
 * Shows the whole notice with its weekdays for checking, because it cannot be changed once it is published.
 */
export function CheckNotice({ nextYear }: { nextYear: number }): ReactNode {
  const [typed] = useTyped(nextYear);
  const [refused, setRefused] = useState<string | null>(null);
  const notice = noticeFrom(typed);
  if (notice === null)
    return (
      <Page title="核对放假安排" back="返回" desk failure={{ words: failureText({ code: 'BAD_INPUT' }) }} />
    );

  const publish = async (): Promise<void> => {
    const { year, source, weekdayOff, weekendWork } = notice;
    const result = await call('calendar.publish', {
      year,
      source,
      weekdayOff: [...weekdayOff],
      weekendWork: [...weekendWork],
    });
    setRefused(result.ok ? null : notPublishedText(result, year));
    if (!result.ok) return;
    dropTyped();
    await startAt(`/staff/holidays/index?done=${year}`);
  };
  return (
    <Page title={`核对${notice.year}年的放假安排`} lead="对着通知看一遍。公布以后不能再改。" back="返回" desk>
      <Summary
        label="通知"
        rows={[
          { term: '年份', value: `${notice.year}年` },
          { term: '依据', value: notice.source },
        ]}
      />
      <Days title="周一到周五里放假" days={notice.weekdayOff} year={notice.year} />
      <Days title="周末里要上班" days={notice.weekendWork} year={notice.year} />
      <Refusal words={refused} />
      <Actions>
        <Button look="secondary" onPress={goBack}>
          不对，回去改
        </Button>
        <Button onPress={publish}>{`公布${notice.year}年放假安排`}</Button>
      </Actions>
    </Page>
  );
}
