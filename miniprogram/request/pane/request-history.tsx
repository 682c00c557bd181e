import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText, momentText } from '../../../shared/calendar/day.text';
import type { RequestView } from '../../../shared/request/request.contract';
import { channelText } from '../../../shared/need/need.text';
import { happenedForCadre, reasonText, wakeText } from '../../../shared/request/request.text';
import { Card } from '../../ui/card/card';
import { Paragraph } from '../../ui/native/text';
import { Sentence } from '../../ui/sentence/sentence';
import { Timeline } from '../../ui/timeline/timeline';

type Line = RequestView['timeline'][number];

/** What a line of the history shows below its title: the words, the reason, the alternative, the day. */
function saysMore(line: Line, now: string): string[] {
  const spoken = (day: string): string => dayText(day, beijingDay(now));
  return [
    ...(line.words === null || line.words === '' ? [] : [`“${line.words}”`]),
    ...(line.reason === null ? [] : [`原因：${reasonText[line.reason].cadre}`]),
    ...(line.alternative === null || line.alternative === ''
      ? []
      : [`${line.outcome === 'elsewhere' ? '去哪里' : '可以先'}：${line.alternative}`]),
    ...(line.wake === null ? [] : [wakeText(line.wake, spoken)]),
    ...(line.until === null ? [] : [`到${spoken(beijingDay(line.until))}`]),
    ...(line.kind === 'contacted' && line.channel !== null ? [channelText[line.channel]] : []),
  ];
}

/** Everything that has happened to a request, worded for cadres. */
export function RequestHistory({
  request,
  now,
  level = 2,
}: {
  request: RequestView;
  now: string;
  level?: 2 | 3;
}): ReactNode {
  return (
    <Card title="办理经过" level={level}>
      <Timeline
        label="办理经过"
        entries={request.timeline.map((line, index) => ({
          id: String(index),
          title: happenedForCadre(line, request.person.name),
          detail: momentText(line.at, now),
          // The first words already stand at the top of the page.
          children: (index === 0 ? [] : saysMore(line, now)).map((words) => (
            <Paragraph key={words}>
              <Sentence>{words}</Sentence>
            </Paragraph>
          )),
        }))}
      />
    </Card>
  );
}
