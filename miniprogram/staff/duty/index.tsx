import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { dayText } from '../../../shared/calendar/day.text';
import { isGap, rosterFrom } from '../../../shared/directory/duty-days';
import { call } from '../../cloud/call';
import { failureText } from '../../cloud/failure.text';
import type { Failure } from '../../cloud/use-query';
import { remember } from '../../cloud/use-query';
import { whileReading } from '../../cloud/while-reading';
import { Button } from '../../ui/button/button';
import { useElementId } from '../../ui/element-id';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { focusOn } from '../../ui/native/focus';
import { Paragraph } from '../../ui/native/text';
import { Notice } from '../../ui/notice/notice';
import { Refusal } from '../../ui/refusal/refusal';
import { Page } from '../../ui/page/page';
import { Sentence } from '../../ui/sentence/sentence';
import { Actions, JustNow } from '../../ui/stack/stack';
import type { DutyRoster } from '../../directory/duty-roster';
import { dropChosen, useDutyRoster } from '../../directory/duty-roster';

/** Who is on duty on a day, or that nobody is. */
function onDutyText({ post, name }: DutyRoster['days'][number]): string {
  if (name === null) return '没有人值班';
  return post === null ? `没有人值班，${name}已经不在岗位上` : name;
}

/** 值班表: the next days of a county's duty post, one row each. The roster is saved as a whole. */
export default function DutyPage(): ReactNode {
  const { post: encoded = '' } = useRouter().params;
  const post = decodeURIComponent(encoded);
  const { reading, today, turns, days, refresh } = useDutyRoster(post);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [saves, setSaves] = useState(0);
  const savedId = useElementId();
  useEffect(() => {
    if (saves > 0) focusOn(savedId);
  }, [saves, savedId]);
  const gaps = days.filter(isGap);
  const changed = days.some((day) => day.changed);

  const save = async (): Promise<void> => {
    if (reading.data === null) return;
    const { version } = reading.data;
    const result = await call('directory.roster', { post, turns: rosterFrom(days, turns), version });
    setRefused(result.ok ? null : result);
    // Another cadre has changed the roster meanwhile: the choices made here stay, and are shown against the
    // new roster.
    if (!result.ok && result.code === 'CHANGED') await reading.reload();
    if (!result.ok) return;
    remember('directory.rosterOf', { post }, result.data, result.now);
    dropChosen(post);
    refresh();
    setSaves(saves + 1);
  };
  const drop = (): void => {
    dropChosen(post);
    setRefused(null);
    refresh();
  };
  const { data, failure, loading, reload } = reading;
  return (
    <Page
      title="值班表"
      lead="一天从0:00到24:00。有危险的事，马上找当天值班的人。"
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, data !== null)}
    >
      {data === null ? null : (
        <>
          {saves > 0 && !changed ? (
            <JustNow key={saves} id={savedId}>
              存好了。现在是这样：
            </JustNow>
          ) : null}
          {gaps.length === 0 ? null : (
            <Notice tone="late" word={`有 ${gaps.length} 天没有人值班`}>
              <Paragraph>
                <Sentence>{`${gaps.map(({ on }) => dayText(on, today)).join('、')}没有人值班。`}</Sentence>
              </Paragraph>
            </Notice>
          )}
          <Rows label="值班的日子">
            {days.map((day) => (
              <ListRow
                key={day.on}
                title={dayText(day.on, today)}
                detail={onDutyText(day)}
                tag={
                  isGap(day)
                    ? { tone: 'late', words: '没有人' }
                    : day.on === today
                      ? { tone: 'info', words: '今天' }
                      : undefined
                }
                marks={day.changed ? [{ tone: 'due', words: '改了，还没保存' }] : []}
                onPress={() =>
                  void goTo(`/staff/duty/day/index?post=${encodeURIComponent(post)}&on=${day.on}`)
                }
              />
            ))}
          </Rows>
          <Refusal words={failureText(refused)} />
          <Actions>
            {changed ? (
              <Button look="secondary" onPress={drop}>
                改的都不要了
              </Button>
            ) : null}
            <Button onPress={save}>保存值班表</Button>
          </Actions>
        </>
      )}
    </Page>
  );
}
