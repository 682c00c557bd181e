import { Button } from '../button/button';
import type { Examples } from '../examples';
import { atDesk, forResident, nothing } from '../examples';
import { Field } from '../field/field';
import { Item } from '../native/structure';
import { Soft } from '../text/text';
import { Actions, JustNow, Part, Section, SideBySide, Stack, StackedList, Toolbar } from './stack';

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
  'toolbar at a desk': atDesk(() => (
    <Toolbar>
      <Field id="search" label="找一件：编号、姓名或村名" value="" onChange={nothing} />
      <Actions>
        <Button look="secondary" onPress={nothing}>
          代录一件
        </Button>
        <Button look="secondary" onPress={nothing}>
          找人
        </Button>
      </Actions>
    </Toolbar>
  )),
  'side by side, the first wider': atDesk(() => (
    <SideBySide wider>
      <Soft>现在最该看的</Soft>
      <Soft>每周提了多少，答了多少</Soft>
    </SideBySide>
  )),
  'side by side': atDesk(() => (
    <SideBySide>
      <Section title="怎么联系">
        <Soft>下午打电话好。</Soft>
      </Section>
      <Section title="在办的 2 件">
        <Soft>轮椅坏了，想换一辆</Soft>
      </Section>
    </SideBySide>
  )),
  section: forResident(() => (
    <Section title="谁替他办事">
      <Soft>现在没有人。</Soft>
    </Section>
  )),
  'just now, where a button was': forResident(() => (
    <JustNow id="told" soft>
      已经告诉李国华，11月27日（周五）可以再催。
    </JustNow>
  )),
  'parts of a section': forResident(() => (
    <Section title="怎么办">
      <Part title="谁能享受">
        <StackedList label="谁能享受">
          <Item>有残疾人证</Item>
          <Item>家里是低保</Item>
        </StackedList>
      </Part>
    </Section>
  )),
  'longest section': atDesk(() => (
    <Section title="肇州县残疾人联合会康复教育就业服务中心从2026年11月1日起替他办事">
      <JustNow id="just-now">记好了，2026年11月27日（周五）起算</JustNow>
      <Actions>{buttons}</Actions>
    </Section>
  )),
};
