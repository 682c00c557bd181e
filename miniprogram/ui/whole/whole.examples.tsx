import type { Examples } from '../examples';
import { atDesk, forResident } from '../examples';
import { Paragraph } from '../native/text';
import { SplitView } from '../split-view/split-view';
import { Whole } from './whole';

const words = (
  <Paragraph>
    轮椅要在
    <Whole strong>2026年11月27日（周五）上午</Whole>
    送到您家，有事打
    <Whole>0459-555-0142。</Whole>
  </Paragraph>
);

export const examples: Examples = {
  'in a line': forResident(() => words),
  'beside a list': atDesk(() => (
    <SplitView listLabel="待办" list={words} detailLabel="诉求内容" detail={words} placeholder="" />
  )),
  longest: forResident(() => (
    <Paragraph>
      残疾人证上的号是
      <Whole>230621 195401 010014 42，</Whole>
      编号是
      <Whole strong>202611 000001 7。</Whole>
    </Paragraph>
  )),
};
