import type { ReactNode } from 'react';
import type { RequestView } from '../../../shared/request/request.contract';
import { useStanding, youOrName } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { homeUrl, startAt } from '../../ui/go';
import { Paragraph } from '../../ui/native/text';
import { Page } from '../../ui/page/page';
import { Sentence } from '../../ui/sentence/sentence';
import { Steps } from '../../ui/steps/steps';
import { dueWords } from '../receipt/due-words';
import { loopSteps } from '../loop-steps';

/** What the person has done, and what comes of it. */
function whatComes(request: RequestView, you: string, now: string): { title: string; sentences: string[] } {
  const who = request.cadre.name ?? request.cadre.title;
  if (request.state === 'closed')
    return request.end === 'deferred'
      ? { title: '谢谢您的评价', sentences: [`这件事先记着。以后能办了，我们再找${you}。`] }
      : { title: '谢谢您的评价', sentences: ['这件事办完了。', '以后有事，随时再提。'] };
  const by = dueWords(request, you, now);
  return {
    title: '已经请上一级来办',
    sentences: [by === '' ? `现在由${who}来办。` : `${who}会在${by}。`, '办到哪一步，打开这件事就能看到。'],
  };
}

export interface ClosingProps {
  /** The request as it is after what was done. */
  request: RequestView;
  /** The server's time, UTC. */
  now: string;
  /** Shows the request, where it is not the page before. */
  onBack?: () => void;
}

/**
 * The calm end of a rating, or of asking again: what was done and what comes next, with the loop, which closes only
 * at 满意.
 */
export function Closing({ request, now, onBack }: ClosingProps): ReactNode {
  const { title, sentences } = whatComes(request, youOrName(useStanding(), request.person), now);
  return (
    <Page key="closing" title={title} back="返回" onBack={onBack}>
      <Card tone="tint">
        <Steps steps={loopSteps(request)} />
        {sentences.map((sentence) => (
          <Paragraph key={sentence}>
            <Sentence>{sentence}</Sentence>
          </Paragraph>
        ))}
      </Card>
      <Button onPress={() => startAt(homeUrl)}>回首页</Button>
    </Page>
  );
}
