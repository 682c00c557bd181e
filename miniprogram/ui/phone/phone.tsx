import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Inner } from '../native/structure';
import { Call, Words } from '../native/text';
import { spokenDigits } from '../sentence/spoken';
import { Whole } from '../whole/whole';
import { writtenNumber } from './group-number';

/** A telephone number that dials when pressed. `who` names the person or office it reaches. */
export function Phone({ number, who }: { number: string; who: string }): ReactNode {
  const written = writtenNumber(number);
  return (
    <Call
      className="phone"
      number={number.replace(/[^\d+]/g, '')}
      label={`打电话给${who}，${spokenDigits(written)}`}
    >
      <Icon name="phone" className="phone-icon" />
      <Inner className="phone-words" decorative>
        <Inner className="phone-who">
          打电话给<Words className="whole">{who}</Words>
        </Inner>
        <Whole>{written}</Whole>
      </Inner>
    </Call>
  );
}
