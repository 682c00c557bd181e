import type { ReactNode } from 'react';
import type { Way } from '../../../shared/person/access';
import { closings } from '../../../shared/person/access';
import { closingText } from '../../../shared/person/access.text';
import type { Channel } from '../../../shared/need/need';
import { channelText } from '../../../shared/need/need.text';
import type { Option } from '../../ui/choice/choice';
import { Choice } from '../../ui/choice/choice';

/** The open channels, as answers to choose from. */
export function contactOptions(ways: readonly Way[]): Option<Channel>[] {
  return ways
    .filter(({ closed }) => closed === null)
    .map(({ channel, reaches }) => ({
      value: channel,
      words: channelText[channel],
      detail: reaches === 'family' ? '打给家里人' : undefined,
    }));
}

/** Why a channel is missing among them; undefined where none is. */
export function contactHint(ways: readonly Way[]): string | undefined {
  const why = closings.filter((closing) => ways.some(({ closed }) => closed === closing));
  return why.length > 0 ? why.map((closing) => closingText[closing]).join('') : undefined;
}

export interface ContactChoiceProps {
  id: string;
  question: string;
  asHeading?: boolean;
  ways: readonly Way[];
  value: Channel | undefined;
  error?: string;
  onChange: (channel: Channel) => void;
}

/**
 * How the person wants to be reached. Only open channels are offered; where a channel is missing, the page
 * says why.
 */
export function ContactChoice({ ways, value, ...question }: ContactChoiceProps): ReactNode {
  const options = contactOptions(ways);
  return (
    <Choice
      {...question}
      hint={contactHint(ways)}
      value={options.some((option) => option.value === value) ? value : undefined}
      options={options}
    />
  );
}
