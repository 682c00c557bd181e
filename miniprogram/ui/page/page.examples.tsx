import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../button/button';
import type { Examples } from '../examples';
import { asPage, nothing } from '../examples';
import { Field } from '../field/field';
import { Paragraph } from '../native/text';
import { suitScreen } from '../screen/screen-needs';
import { ResidentTabs, Tabs } from '../tabs/tabs';
import type { ForWhom } from './for-whom';
import { showPerson } from './for-whom';
import { Page } from './page';

const self: ForWhom = { name: '李桂兰', oneself: true, switchUrl: null };
const mother: ForWhom = { name: '欧阳慕容雪梅', oneself: false, switchUrl: '/resident/switch/index' };

/** Sets the person this phone acts for, as long as the page is drawn. */
function ActingFor({ who, children }: { who: ForWhom; children: ReactNode }): ReactNode {
  useEffect(() => {
    showPerson(who);
    return () => showPerson(null);
  }, [who]);
  return children;
}

/** Sets the screen needs of the holder of this phone, as long as the page is drawn. */
function Needing({ needs, children }: { needs: readonly string[]; children: ReactNode }): ReactNode {
  useEffect(() => {
    suitScreen(needs);
    return () => suitScreen([]);
  }, [needs]);
  return children;
}

const needs = ['screenReader', 'largeText', 'easyWords'];
const words = <Paragraph>办到哪一步，这里都能看到。</Paragraph>;
const staffTabs = (
  <Tabs
    label="工作台"
    current="/staff/desk/index"
    worker={{ post: '红旗镇阳光村专职委员', name: '王小燕' }}
    onLeave={nothing}
    tabs={[
      { word: '待办', icon: 'paper', url: '/staff/desk/index' },
      { word: '消息', icon: 'bell', url: '/pages/inbox/index', badge: { count: 3, words: '3 条没看' } },
    ]}
  />
);

export const examples: Examples = {
  'a main place': asPage(() => (
    <Page title="消息" nav={<ResidentTabs current="inbox" unread={3} />}>
      {words}
    </Page>
  )),
  'a step': asPage(() => (
    <Page title="现在有危险吗？" eyebrow="第 2 步，共 4 步" lead="有危险就先打电话。" back="返回">
      {words}
    </Page>
  )),
  named: asPage(() => (
    <ActingFor who={self}>
      <Page title="现在有危险吗？" back="返回" forWhom="always">
        {words}
      </Page>
    </ActingFor>
  )),
  'another can be chosen': asPage(() => (
    <ActingFor who={mother}>
      <Page title="首页" nav={<ResidentTabs current="home" />}>
        {words}
      </Page>
    </ActingFor>
  )),
  'another can be chosen later': asPage(() => (
    <ActingFor who={mother}>
      <Page title="现在有危险吗？" back="我的诉求" forWhom="fixed">
        {words}
      </Page>
    </ActingFor>
  )),
  hero: asPage(() => (
    <Page
      title="您好，李桂兰"
      eyebrow="红旗镇阳光村"
      lead="要什么，开口说就行。"
      hero={
        <>
          <Button icon="microphone" onPress={nothing}>
            按一下，开口说
          </Button>
          <Button look="secondary" onPress={nothing}>
            我要提需求
          </Button>
          <Button busy onPress={nothing}>
            再看一遍
          </Button>
        </>
      }
    />
  )),
  errors: asPage(() => (
    <Page title="出了什么事？" back="返回" errors={[{ fieldId: 'words', words: '请写几个字，或者说一段' }]}>
      <Field id="words" label="出了什么事？" value="" error="请写几个字，或者说一段" onChange={nothing} />
    </Page>
  )),
  loading: asPage(() => <Page title="我的诉求" back="返回" loading />),
  failure: asPage(() => (
    <Page
      title="我的诉求"
      back="返回"
      failure={{ words: '没打开。请看看有没有网，再试一次。', again: nothing }}
    />
  )),
  offline: asPage(() => (
    <Page title="我的诉求" back="返回" offline>
      {words}
    </Page>
  )),
  'what was said of the screen': asPage(() => (
    <Needing needs={needs}>
      <Page title="这项政策" back="返回" lead="困难残疾人生活补贴每月发放一次。" easyLead="每个月发一次钱。">
        {words}
      </Page>
    </Needing>
  )),
  'at a desk': asPage(() => (
    <Page desk title="李桂兰要轮椅" eyebrow="编号202611 000001 7" lead="离本人最近，分到这里。" back="返回">
      {words}
    </Page>
  )),
  'a main place at a desk': asPage(() => (
    <Page desk title="待办" lead="最先到期的在最上面。" nav={staffTabs}>
      {words}
    </Page>
  )),
  longest: asPage(() => (
    <ActingFor who={mother}>
      <Page
        title="肇州县残疾人联合会康复教育就业服务中心2026年11月27日（周五）给您的答复"
        eyebrow="第 12 步，共 14 步，编号202611 000001 7"
        lead="看不清、听不明白，都可以打0459-555-0142，红旗镇阳光村的专职委员会念给您听。"
        back="我替别人提的诉求"
      >
        {words}
      </Page>
    </ActingFor>
  )),
};
