import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Inner } from '../native/structure';
import { SendText } from '../native/text';
import { Whole } from '../whole/whole';

/** A number one writes to, for those who cannot speak or hear. `who` is whom it reaches. */
export function TextMessage({ number, who }: { number: string; who: string }): ReactNode {
  return (
    <SendText className="phone" number={number} label={`发短信给${who}，${number}`}>
      <Icon name="pencil" className="phone-icon" />
      <Inner className="phone-words">
        <Inner className="phone-who">{`发短信给${who}`}</Inner>
        <Whole>{number}</Whole>
      </Inner>
    </SendText>
  );
}
