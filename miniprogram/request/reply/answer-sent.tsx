import type { ReactNode } from 'react';
import type { RequestView } from '../../../shared/request/request.contract';
import { silence } from '../../../shared/settings';
import { Card } from '../../ui/card/card';
import { Paragraph } from '../../ui/native/text';
import { Sentence } from '../../ui/sentence/sentence';
import { Steps } from '../../ui/steps/steps';
import { loopSteps } from '../loop-steps';

/** What comes after an answer that a cadre has just sent: the loop is closed by the person alone. */
export function AnswerSent({ request }: { request: RequestView }): ReactNode {
  return (
    <Card tone="tint">
      <Steps label="办到哪一步" steps={loopSteps(request)} />
      <Paragraph>
        <Sentence>{`已告诉${request.person.name}，等本人评价。${silence.ask}个工作日没评，系统再问一次。`}</Sentence>
      </Paragraph>
    </Card>
  );
}
