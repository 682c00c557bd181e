import type { ReactNode } from 'react';
import type { Way } from '../../shared/person/access';
import { closings } from '../../shared/person/access';
import { closingText } from '../../shared/person/access.text';
import type { Channel } from '../../shared/need/need';
import { channelText } from '../../shared/need/need.text';
import { Choice } from '../ui/choice/choice';

export interface ContactChoiceProps {
  id: string;
  question: string;
  asHeading?: boolean;
  error?: string;
  ways: readonly Way[];
  value: Channel | null | undefined;
  onChange: (channel: Channel) => void;
  onEnter?: () => void;
}

/**
 * How the person wants to be reached. Only open channels are offered; where a channel is missing, the page
 * says why.
 */
export function ContactChoice({ ways, value, ...question }: ContactChoiceProps): ReactNode {
  const open = ways.filter(({ closed }) => closed === null);
  const why = closings.filter((closing) => ways.some(({ closed }) => closed === closing));
  const isOffered = open.some(({ channel }) => channel === value);
  return (
    <Choice
      {...question}
      hint={why.length > 0 ? why.map((closing) => closingText[closing]).join('') : undefined}
      value={isOffered ? (value ?? undefined) : undefined}
      options={open.map(({ channel, reaches }) => ({
        value: channel,
        words: channelText[channel],
        detail: reaches === 'family' ? '打给家里人' : undefined,
      }))}
    />
  );
}
