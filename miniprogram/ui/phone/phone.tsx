import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Call, Words } from '../native/text';
import { groupNumber } from './group-number';

/** A telephone number that dials when pressed. `who` is whom it reaches. */
export function Phone({ number, who }: { number: string; who: string }): ReactNode {
  const groups = groupNumber(number);
  return (
    <Call className="phone" number={number.replace(/[^\d+]/g, '')} label={`打电话给${who}，${groups.join('-')}`}>
      <Icon name="phone" className="phone-icon" />
      <Words className="phone-words">
        <Words className="phone-who">{`打电话给${who}`}</Words>
        {/* Each group stays whole; the line breaks between groups only where the screen is narrower than the number. */}
        <Words className="whole">
          {groups.map((group, index) => (
            <Fragment key={index}>
              <Words className="unbroken">{index < groups.length - 1 ? `${group}-` : group}</Words>
            </Fragment>
          ))}
        </Words>
      </Words>
    </Call>
  );
}
