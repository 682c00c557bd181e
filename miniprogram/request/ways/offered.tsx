import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { useRequestCommand } from '../use-request-command';
import { Button } from '../../ui/button/button';
import { Paragraph } from '../../ui/native/text';
import { Refusal } from '../../ui/refusal/refusal';
import { Section } from '../../ui/stack/stack';
import type { WaysProps } from './ways';
import { WayButtons } from './ways';

/**
 * The form in which a post answers another post's offer to transfer the request: yes, or no with a reason.
 */
export function Offered(props: WaysProps): ReactNode {
  const { request, onChanged } = props;
  const { run, failure } = useRequestCommand(request.id);
  if (!request.may.includes('take')) return null;
  const offer = request.timeline.filter(({ kind }) => kind === 'transferOffered').at(-1);
  const take = async (): Promise<void> => onChanged(await run('request.take', {}));
  return (
    <Section title="请您接办">
      <Refusal words={failureText(failure)} />
      {offer === undefined ? null : <Paragraph>{`${offer.by ?? ''}说：“${offer.words ?? ''}”`}</Paragraph>}
      <Button onPress={take}>接下</Button>
      <WayButtons {...props} ways={request.may.includes('refuse') ? ['refuse'] : []} />
    </Section>
  );
}
