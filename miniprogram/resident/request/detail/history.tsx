import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { dayText, momentText } from '../../../../shared/calendar/day.text';
import type { RequestView } from '../../../../shared/request/request.contract';
import { happenedForResident, reasonText } from '../../../../shared/request/request.text';
import { Card } from '../../../ui/card/card';
import { Paragraph } from '../../../ui/native/text';
import { Sentence } from '../../../ui/sentence/sentence';
import { Timeline } from '../../../ui/timeline/timeline';
import type { Line } from '../../../request/said';

/**
 * What a line shows besides its title: the words, the reason, the alternative, and the day until which it is
 * paused or put off.
 */
function sentencesOf({ kind, words, reason, alternative, until }: Line, now: string): string[] {
  const day = until === null ? null : dayText(beijingDay(until), beijingDay(now));
  return [
    ...(words === null ? [] : [`“${words}”`]),
    ...(reason === null ? [] : [`${reasonText[reason].resident}。`]),
    ...(alternative === null ? [] : [`现在可以这样：${alternative}`]),
    ...(day === null ? [] : [kind === 'paused' ? `${day}接着办。` : `${day}前办完。`]),
  ];
}

/** 办事经过: everything in the request's history that concerns the person, whom the reader calls `you`. */
export function History({
  request,
  you,
  now,
}: {
  request: RequestView;
  you: string;
  now: string;
}): ReactNode {
  return (
    <Card title="办事经过">
      <Timeline
        label="办事经过"
        entries={request.timeline.flatMap((line, index) => {
          const title = happenedForResident(line, request.person.name, you);
          if (title === null) return [];
          const sentences = sentencesOf(line, now);
          return [
            {
              id: String(index),
              title,
              detail: momentText(line.at, now),
              children: sentences.map((sentence) => (
                <Paragraph key={sentence}>
                  <Sentence>{sentence}</Sentence>
                </Paragraph>
              )),
            },
          ];
        })}
      />
    </Card>
  );
}
