import { Button } from '../button/button';
import type { Examples } from '../examples';
import { atDesk, forResident, nothing } from '../examples';
import { Paragraph } from '../native/text';
import { Actions, Section, Stack } from './stack';

const buttons = (
  <>
    <Button onPress={nothing}>满意</Button>
    <Button look="secondary" onPress={nothing}>
      还没办好
    </Button>
    <Button look="quiet" onPress={nothing}>
      以后再说
    </Button>
  </>
);

export const examples: Examples = {
  far: forResident(() => <Stack>{buttons}</Stack>),
  near: forResident(() => <Stack near>{buttons}</Stack>),
  actions: forResident(() => <Actions>{buttons}</Actions>),
  'actions at a desk': atDesk(() => <Actions>{buttons}</Actions>),
  section: forResident(() => (
    <Section title="谁替他办事">
      <Paragraph className="soft">现在没有人。</Paragraph>
    </Section>
  )),
  'longest section': atDesk(() => (
    <Section title="肇州县残疾人联合会康复教育就业服务中心从2026年11月1日起替他办事">
      <Paragraph className="just-now">记好了，2026年11月27日（周五）起算</Paragraph>
      <Actions>{buttons}</Actions>
    </Section>
  )),
};
