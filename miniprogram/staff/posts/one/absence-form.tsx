import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import type { PostRow } from '../../../../shared/directory/directory.contract';
import { failureText } from '../../../cloud/failure.text';
import { useCommand } from '../../../cloud/use-command';
import { Button } from '../../../ui/button/button';
import { DayField } from '../../../ui/day-field/day-field';
import type { PageError } from '../../../ui/error-summary/error-summary';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { useForm } from '../../../ui/form/use-form';
import { Refusal } from '../../../ui/refusal/refusal';
import { Actions, Section } from '../../../ui/stack/stack';

/** The props of a part of a post's page that changes the post. */
export interface PostPart {
  post: PostRow;
  now: string;
  onChanged: (post: PostRow) => void;
}

function wrongDays(fromOn: string, untilOn: string, today: string): PageError[] {
  return [
    ...(fromOn === '' ? [{ fieldId: 'fromOn', words: '请选从哪一天' }] : []),
    ...(untilOn === '' ? [{ fieldId: 'untilOn', words: '请选到哪一天' }] : []),
    ...(untilOn !== '' && (untilOn < fromOn || untilOn < today)
      ? [{ fieldId: 'untilOn', words: '这一天要在开始那天以后' }]
      : []),
  ];
}

/** Enters an absence by its first and last day, both included. */
export function AbsenceForm({ post, now, onChanged }: PostPart): ReactNode {
  const today = beijingDay(now);
  const [fromOn, setFromOn] = useState(post.absence?.fromOn ?? today);
  const [untilOn, setUntilOn] = useState(post.absence?.untilOn ?? '');
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useCommand();

  const keep = async (absence: PostRow['absence']): Promise<void> => {
    const row = await run('directory.absence', { post: post.id, absence });
    if (row !== null) onChanged(row);
  };
  const submit = async (): Promise<void> => {
    if (check(wrongDays(fromOn, untilOn, today))) await keep({ fromOn, untilOn });
  };

  return (
    <Section title="请假">
      <ErrorSummary errors={errors} />
      <Refusal words={failureText(failure)} />
      <DayField
        id="fromOn"
        label="从哪一天"
        value={fromOn}
        from="2024-01-01"
        onChange={changing(setFromOn)}
        error={errorOf('fromOn')}
      />
      <DayField
        id="untilOn"
        label="到哪一天（含）"
        value={untilOn}
        from={today}
        onChange={changing(setUntilOn)}
        error={errorOf('untilOn')}
      />
      <Actions>
        <Button look="secondary" onPress={submit}>
          记下请假
        </Button>
        {post.absence === null ? null : (
          <Button look="secondary" onPress={() => keep(null)}>
            不请假了
          </Button>
        )}
      </Actions>
    </Section>
  );
}
