import type { ReactNode } from 'react';
import type { SecondYes as Answer } from '../../../../shared/reconciliation/reconciliation';
import type { ReconciliationView } from '../../../../shared/reconciliation/reconciliation.contract';
import { failureText } from '../../../cloud/failure.text';
import { useCommand } from '../../../cloud/use-command';
import { Button } from '../../../ui/button/button';
import { Paragraph } from '../../../ui/native/text';
import { Refusal } from '../../../ui/refusal/refusal';
import { Section } from '../../../ui/stack/stack';

/** What is said to whoever handed the list in, and to everybody else who may not answer. */
const standsText: Readonly<Record<Answer, string | null>> = {
  notNeeded: null,
  given: null,
  awaited: '请上一级理事长看一看。同意了，才分得开是没登记，还是名字不一样。',
  refused: '上一级看了，没同意分开。请找上一级问问。',
  unavailable: '省里的名单没有上一级。请让市里或县里各自比对，才分得开。',
};

/**
 * The second yes about the people of a list who do not match: asked of the 理事长 above, and said to everybody else.
 * @param onAnswered after the answer was given
 */
export function SecondYes({
  view: { id, counts, secondYes, mayAnswer, by, people },
  onAnswered,
}: {
  view: ReconciliationView;
  onAnswered: () => Promise<unknown>;
}): ReactNode {
  const { run, failure } = useCommand();
  const answer = async (agrees: boolean): Promise<void> => {
    if ((await run('reconciliation.answer', { id, agrees })) !== null) await onAnswered();
  };
  const words = standsText[secondYes];
  if (counts === null || words === null || counts.unmatched === 0) return null;
  if (!mayAnswer) return <Paragraph>{words}</Paragraph>;
  return (
    <Section title="请您看一眼">
      <Paragraph>{`${by}交来的名单有 ${people ?? 0} 人，${counts.unmatched} 人和登记对不上。`}</Paragraph>
      <Paragraph>您同意，就会分开告诉他：谁没登记，谁的名字不一样。</Paragraph>
      <Paragraph>如果像是随便编的号码，请不要同意，先问问他名单从哪里来。</Paragraph>
      <Refusal words={failureText(failure)} />
      <Button onPress={() => answer(true)}>同意分开</Button>
      <Button look="secondary" onPress={() => answer(false)}>
        先不同意
      </Button>
    </Section>
  );
}
