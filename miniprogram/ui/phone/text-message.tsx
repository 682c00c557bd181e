import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Inner } from '../native/structure';
import { SendText, Words } from '../native/text';
import { spokenDigits } from '../sentence/spoken';
import { Whole } from '../whole/whole';
import { writtenNumber } from './group-number';

/**
 * A number to send a text message to, for persons who cannot speak or hear. `who` names the person or office
 * it reaches.
 */
export function TextMessage({ number, who }: { number: string; who: string }): ReactNode {
  const written = writtenNumber(number);
  return (
    <SendText
      className="phone"
      number={number.replace(/[^\d+]/g, '')}
      label={`发短信给${who}，${spokenDigits(written)}`}
    >
      <Icon name="pencil" className="phone-icon" />
      <Inner className="phone-words" decorative>
        <Inner className="phone-who">
          发短信给<Words className="whole">{who}</Words>
        </Inner>
        <Whole>{written}</Whole>
      </Inner>
    </SendText>
  );
}
