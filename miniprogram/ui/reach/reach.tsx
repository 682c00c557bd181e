import type { ReactNode } from 'react';
import type { PageUrl } from '../../routes';
import { Button } from '../button/button';
import { goTo } from '../go';
import { useWritesFirst } from '../screen/screen-needs';
import { Stack } from '../stack/stack';
import { takesTexts } from '../phone/group-number';
import { Phone } from '../phone/phone';
import { TextMessage } from '../phone/text-message';

export interface ReachProps {
  number: string;
  /** The person or office that the number reaches. */
  who: string;
  /** The page on which something can be written to them, where the number takes no text messages. */
  writeUrl: PageUrl;
}

/** How to turn to somebody: in writing first for those who cannot hear or speak on a telephone, else by calling. */
export function Reach({ number, who, writeUrl }: ReachProps): ReactNode {
  const call = <Phone number={number} who={who} />;
  if (!useWritesFirst()) return call;
  return (
    <Stack near>
      {takesTexts(number) ? (
        <TextMessage number={number} who={who} />
      ) : (
        <Button look="secondary" icon="pencil" onPress={() => goTo(writeUrl)}>
          {`写给${who}`}
        </Button>
      )}
      {call}
    </Stack>
  );
}

/** Whom to turn to in danger. The police alone reads text messages. */
export function Emergency(): ReactNode {
  const text = <TextMessage key="text" number="12110" who="警察（听不见、说不出）" />;
  const calls = [
    <Phone key="110" number="110" who="警察" />,
    <Phone key="120" number="120" who="急救" />,
    <Phone key="119" number="119" who="消防" />,
  ];
  return <Stack near>{useWritesFirst() ? [text, ...calls] : [...calls, text]}</Stack>;
}

/** What whoever is in danger does first. */
export function useEmergencyWords(): string {
  return useWritesFirst() ? '先发短信，马上有人来' : '先打电话，马上有人来';
}
