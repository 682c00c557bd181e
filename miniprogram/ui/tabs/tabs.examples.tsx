import type { Examples } from '../examples';
import { asPage, nothing } from '../examples';
import { Paragraph } from '../native/text';
import { Page } from '../page/page';
import type { TabsProps } from './tabs';
import { ResidentTabs, Tabs } from './tabs';

const words = <Paragraph>有了新消息，会在这里出现。</Paragraph>;
const staff: TabsProps = {
  label: '工作台',
  current: '/staff/desk/index',
  worker: { post: '红旗镇阳光村专职委员', name: '王小燕' },
  onLeave: nothing,
  tabs: [
    { word: '待办', icon: 'paper', url: '/staff/desk/index' },
    { word: '本辖区', icon: 'people', url: '/staff/region/index' },
    { word: '消息', icon: 'bell', url: '/pages/inbox/index', badge: { count: 100, words: '99 多条没看' } },
    { word: '我的', icon: 'person', url: '/pages/me/index' },
  ],
};

export const examples: Examples = {
  unread: asPage(() => (
    <Page title="消息" nav={<ResidentTabs current="inbox" unread={3} />}>
      {words}
    </Page>
  )),
  'two digits unread': asPage(() => (
    <Page title="消息" nav={<ResidentTabs current="inbox" unread={12} />}>
      {words}
    </Page>
  )),
  'many unread': asPage(() => (
    <Page title="我的" nav={<ResidentTabs current="me" unread={100} />}>
      {words}
    </Page>
  )),
  'at a desk': asPage(() => (
    <Page desk title="待办" nav={<Tabs {...staff} />}>
      {words}
    </Page>
  )),
  'on a phone of a cadre': asPage(() => (
    <Page desk title="待办" nav={<Tabs {...staff} worker={undefined} onLeave={undefined} />}>
      {words}
    </Page>
  )),
  longest: asPage(() => (
    <Page
      desk
      title="待办"
      nav={
        <Tabs
          {...staff}
          current="/staff/region/index"
          worker={{
            post: '肇州县残疾人联合会康复教育就业服务中心主任',
            name: '欧阳慕容雪梅（替2026年11月27日值班的人）',
          }}
        />
      }
    >
      {words}
    </Page>
  )),
};
