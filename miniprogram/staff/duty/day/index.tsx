import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { dayText } from '../../../../shared/calendar/day.text';
import type { PostRow } from '../../../../shared/directory/directory.contract';
import type { DutyDay } from '../../../../shared/directory/duty-days';
import { failureText } from '../../../cloud/failure.text';
import { Answers } from '../../../ui/answers/answers';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';
import { useColleagues } from '../../../directory/colleagues';
import { choose, useDutyRoster } from '../../../directory/duty-roster';

const NOBODY = 'nobody';

/** The value chosen for the day already; undefined where the cadre on duty has left the post. */
function standingOn({ name, post }: DutyDay): string | undefined {
  return post ?? (name === null ? NOBODY : undefined);
}

/** The post, and whether its holder is absent on the day. */
function detailOf({ title, absence }: PostRow, { on }: DutyDay): string {
  return absence !== null && absence.fromOn <= on && on <= absence.untilOn ? `${title}，这天请假` : title;
}

/** Chooses who is on duty on one day. */
export default function DutyDayPage(): ReactNode {
  const { post: encoded = '', on = '' } = useRouter().params;
  const post = decodeURIComponent(encoded);
  const { reading, today, days } = useDutyRoster(post);
  const { rows, pages } = useColleagues(post.split(':')[0] ?? '');
  const day = days.find((each) => each.on === on);
  const failure = reading.failure ?? pages.failure;
  const missing = reading.data !== null && day === undefined;

  const keep = async (pressed: string): Promise<void> => {
    const colleague = rows?.find(({ id }) => id === pressed);
    choose(post, { on, post: colleague?.id ?? null, name: colleague?.holder ?? null });
    await goBack('选好了');
  };
  const again = async (): Promise<void> => {
    await Promise.all([reading.reload(), pages.reload()]);
  };
  const question = day === undefined ? '谁值班？' : `${dayText(day.on, today)}谁值班？`;
  return (
    <Page
      title={question}
      back="返回"
      desk
      loading={failure === null && !missing && (day === undefined || rows === null)}
      failure={
        missing ? { words: failureText({ code: 'NOT_FOUND' }) } : { words: failureText(failure), again }
      }
    >
      {day === undefined || rows === null ? null : (
        <Answers
          id="who"
          value={standingOn(day)}
          onAnswer={keep}
          options={[
            ...rows.map((row) => ({
              value: row.id,
              words: row.holder ?? row.title,
              detail: detailOf(row, day),
            })),
            { value: NOBODY, words: '这天没有人' },
          ]}
        />
      )}
    </Page>
  );
}
