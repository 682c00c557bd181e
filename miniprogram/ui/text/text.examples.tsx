import type { Examples } from '../examples';
import { forResident } from '../examples';
import { Sentence } from '../sentence/sentence';
import { Whole } from '../whole/whole';
import { LargeDigits, Soft, Strong } from './text';

export const examples: Examples = {
  soft: forResident(() => <Soft>现在没有人。</Soft>),
  strong: forResident(() => <Strong>念给王小梅听：</Strong>),
  'large digits': forResident(() => (
    <LargeDigits>
      <Whole strong>1234 5678</Whole>
    </LargeDigits>
  )),
  longest: forResident(() => (
    <>
      <Strong>
        <Sentence>肇州县残疾人联合会康复教育就业服务中心，2026年11月27日（周五）上午9:30</Sentence>
      </Strong>
      <Soft>
        <Sentence>到那天还没有消息，就打0459-555-0142，或者请村里的干部当面给您口令。</Sentence>
      </Soft>
    </>
  )),
};
