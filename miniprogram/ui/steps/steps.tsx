import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Box, Item, List } from '../native/structure';
import { Words } from '../native/text';

/** One step of the progress sign. `open` marks an end other than 满意, with its own word and an open ring. */
export interface Step {
  word: string;
  state: 'done' | 'now' | 'next' | 'open';
}

const stateWords: Record<Step['state'], string> = {
  done: '已经做了',
  now: '正在这一步',
  next: '还没到',
  open: '到这里结束',
};

/** The progress sign: 提出 → 受理 → 答复 → 满意, each step with its tick or number and its word. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }): ReactNode {
  return (
    <List ordered label={label} className="steps">
      {steps.map(({ word, state }, index) => (
        <Item key={word} className={`step step--${state}`}>
          <Box decorative className="step-ring">
            {state === 'done' ? (
              <Icon name="tick" className="step-tick" />
            ) : state === 'open' ? null : (
              index + 1
            )}
          </Box>
          <Box className="step-word">
            <Words className="unseen">{`第 ${index + 1} 步，`}</Words>
            <Words>{word}</Words>
            <Words className="unseen">{`，${stateWords[state]}`}</Words>
          </Box>
        </Item>
      ))}
    </List>
  );
}
