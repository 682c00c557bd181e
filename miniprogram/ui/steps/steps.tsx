import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Box, Heard } from '../native/structure';

/** One step of the progress sign. `open` marks an end other than 满意, with its own word and an open ring. */
export interface Step {
  word: string;
  state: 'done' | 'now' | 'next' | 'open';
}

/** Where a matter stands among its steps, in one sentence: 办到第 2 步，受理，一共 4 步。 */
function spokenSteps(steps: readonly Step[]): string {
  const place = steps.findIndex(({ state }) => state === 'now' || state === 'open');
  const here = steps[place];
  return here === undefined
    ? `${steps.length} 步都办完了。`
    : `办到第 ${place + 1} 步${here.state === 'open' ? '结束' : ''}，${here.word}，一共 ${steps.length} 步。`;
}

/**
 * The progress sign: 提出 → 受理 → 答复 → 满意, each step with its tick or number and its word. A screen reader says
 * it in one sentence, because four items with their states are long to hear on every page.
 */
export function Steps({ steps }: { steps: readonly Step[] }): ReactNode {
  return (
    <Heard words={spokenSteps(steps)}>
      <Box className="steps">
        {steps.map(({ word, state }, index) => (
          <Box key={word} className={`step step--${state}`}>
            <Box className="step-ring">
              {state === 'done' ? (
                <Icon name="tick" className="step-tick" />
              ) : state === 'open' ? null : (
                index + 1
              )}
            </Box>
            <Box className="step-word">{word}</Box>
          </Box>
        ))}
      </Box>
    </Heard>
  );
}
