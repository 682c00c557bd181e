import { Card } from '../card/card';
import type { Examples } from '../examples';
import { forResident } from '../examples';
import type { Step } from './steps';
import { Steps } from './steps';

const words = ['提出', '受理', '答复', '满意'];
const at = (now: number): Step[] =>
  words.map((word, index) => ({ word, state: index < now ? 'done' : index === now ? 'now' : 'next' }));
const deferred: Step[] = [...at(3).slice(0, 3), { word: '暂时做不到', state: 'open' }];

export const examples: Examples = {
  begun: forResident(() => <Steps steps={at(1)} />),
  answered: forResident(() => <Steps steps={at(3)} />),
  satisfied: forResident(() => <Steps steps={at(4)} />),
  'on a tinted card': forResident(() => (
    <Card tone="tint">
      <Steps steps={at(2)} />
    </Card>
  )),
  longest: forResident(() => <Steps steps={deferred} />),
};
