import type { ReactNode } from 'react';
import { momentText } from '../../../../shared/calendar/day.text';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import { goTo } from '../../../ui/go';
import { Sentence } from '../../../ui/sentence/sentence';
import { Soft, Strong } from '../../../ui/text/text';
import type { Line } from '../../../request/said';

/**
 * The cadre's question to the person. It stands before anything else, because the request cannot go on
 * without the answer.
 */
export function AskedBack({
  id,
  question,
  you,
  now,
  mayAnswer,
}: {
  id: string;
  question: Line;
  /** What the reader calls the person: 您, or the person's name. */
  you: string;
  now: string;
  mayAnswer: boolean;
}): ReactNode {
  const who = question.by ?? '办事的人';
  return (
    <Card tone="tint" title={`${who}想问${you}`}>
      <Strong>
        <Sentence>{question.words ?? ''}</Sentence>
      </Strong>
      <Soft>
        <Sentence>{momentText(question.at, now)}</Sentence>
      </Soft>
      {mayAnswer ? <Button onPress={() => goTo(`/resident/request/add/index?id=${id}`)}>回答</Button> : null}
    </Card>
  );
}
