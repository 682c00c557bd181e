import type { ReactNode } from 'react';
import { dayText, momentText } from '../../../../shared/calendar/day.text';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { outcomeText, reasonText, wakeText } from '../../../../shared/request/request.text';
import { Card } from '../../../ui/card/card';
import { Paragraph } from '../../../ui/native/text';
import { Sentence } from '../../../ui/sentence/sentence';
import type { SummaryRow } from '../../../ui/summary/summary';
import { Summary } from '../../../ui/summary/summary';
import { Tag, Tags } from '../../../ui/tag/tag';
import { Soft } from '../../../ui/text/text';
import type { Line } from '../../../request/said';

/** Why it cannot be done, what the person can have instead, and what wakes the request again. */
function insteadOf({ outcome, reason, alternative, wake }: Line, now: string): SummaryRow[] {
  const rows = [
    { term: '为什么', value: reason === null ? '' : reasonText[reason].resident },
    { term: outcome === 'elsewhere' ? '该找谁' : '现在可以这样', value: alternative ?? '' },
    { term: '以后', value: wake === null ? '' : wakeText(wake, (day) => dayText(day, beijingDay(now))) },
  ];
  return rows.filter(({ value }) => value !== '');
}

/** The latest reply: its outcome, its words as corrected, and who gave it when. */
export function Reply({
  line,
  words,
  corrected,
  now,
}: {
  line: Line;
  words: string;
  corrected: Line | null;
  now: string;
}): ReactNode {
  const instead = insteadOf(line, now);
  return (
    <Card tone="tint">
      <Tags>
        <Tag tone="done">
          {line.kind === 'answered'
            ? `已答复：${line.outcome === null ? '' : outcomeText[line.outcome].resident}`
            : '有回音'}
        </Tag>
        {corrected === null ? null : <Tag tone="info">改过</Tag>}
      </Tags>
      <Paragraph>
        <Sentence>{words}</Sentence>
      </Paragraph>
      {instead.length === 0 ? null : <Summary label="为什么，怎么办" rows={instead} />}
      <Soft>
        <Sentence>{`${line.by ?? ''}，${momentText(line.at, now)}`}</Sentence>
      </Soft>
      {corrected === null ? null : (
        <Soft>
          <Sentence>{`${corrected.by ?? ''}改过，${momentText(corrected.at, now)}`}</Sentence>
        </Soft>
      )}
    </Card>
  );
}
