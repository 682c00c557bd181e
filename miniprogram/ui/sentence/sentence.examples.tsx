import type { Examples } from '../examples';
import { atDesk, forResident } from '../examples';
import { Paragraph } from '../native/text';
import { Sentence } from './sentence';

const whole =
  '轮椅要在2026年11月27日（周五）上午9:30送到您家，有事请您打电话0459-555-0142，手机138****1234也行，编号202611 000001 7。';

export const examples: Examples = {
  'dates and numbers': forResident(() => (
    <Paragraph>
      <Sentence>{whole}</Sentence>
    </Paragraph>
  )),
  'at a desk': atDesk(() => (
    <Paragraph>
      <Sentence>{whole.repeat(3)}</Sentence>
    </Paragraph>
  )),
  longest: forResident(() => (
    <Paragraph>
      <Sentence>{`残疾人证上的号是23062119540101001442，卡号是6228480012345678901；${whole}`}</Sentence>
    </Paragraph>
  )),
};
