import { useState } from 'react';
import type { ReactNode } from 'react';
import { noticeTitle } from '../../../shared/notification/notification.text';
import { failureText } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { Refusal } from '../../ui/refusal/refusal';
import { Section } from '../../ui/stack/stack';
import { Summary } from '../../ui/summary/summary';
import { Soft } from '../../ui/text/text';
import { toldText } from './told.text';

/** Whether what was told has reached the person; it is asked for when a cadre wants to know. */
export function Told({ id }: { id: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { data, now, failure, reload } = useQuery('request.told', isOpen ? { id } : null);
  if (!isOpen)
    return (
      <Button look="quiet" onPress={() => setOpen(true)}>
        看看本人收到消息没有
      </Button>
    );
  return (
    <Section title="告诉过本人的">
      <Refusal words={failureText(failure)} again={reload} />
      {data === null ? null : data.rows.length === 0 ? (
        <Soft>还没有要本人看的消息。</Soft>
      ) : (
        <Summary
          label="告诉过本人的"
          rows={data.rows.map((row) => ({
            term: `${noticeTitle(row.code)}${row.name === null ? '' : `（${row.name}）`}`,
            value: toldText(row, now),
          }))}
        />
      )}
    </Section>
  );
}
