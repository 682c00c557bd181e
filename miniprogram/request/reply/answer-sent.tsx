import type { ReactNode } from 'react';
import type { RequestView } from '../../../shared/request/request.contract';
import { silence } from '../../../shared/settings';
import { Card } from '../../ui/card/card';
import { Paragraph } from '../../ui/native/text';
import { Sentence } from '../../ui/sentence/sentence';

/** What comes after an answer that a cadre has just sent: the loop is closed by the person alone. */
export function AnswerSent({ request }: { request: RequestView }): ReactNode {
  return (
    <Card tone="tint">
      <Paragraph>
        <Sentence>{`已告诉${request.person.name}，等本人评价。本人说满意，才算办完。`}</Sentence>
      </Paragraph>
      <Paragraph>
        <Sentence>{`${silence.ask} 个工作日没有评价，系统再问本人一次。`}</Sentence>
      </Paragraph>
    </Card>
  );
}
