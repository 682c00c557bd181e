import type { Examples } from '../examples';
import { atDesk, forResident, nothing } from '../examples';
import { SplitView } from '../split-view/split-view';
import type { ListRowProps } from './list-row';
import { ListRow, Rows } from './list-row';

const request: ListRowProps = {
  title: '要轮椅等辅具',
  detail: '已收到，11月27日（周五）前联系您',
  onPress: nothing,
};
const longest: ListRowProps = {
  title: '2026年11月27日（周五）肇州县残疾人联合会康复教育就业服务中心要找工作、学技术',
  icon: 'paper',
  detail: '欧阳慕容雪梅，红旗镇阳光村第三居民组，2026年11月27日（周五）9:30前联系，编号202611 000001 7',
  reason: '别的岗位转来，您已接下；本人请上一级再办，打0459-555-0142',
  tag: { tone: 'late', words: '过了 12 个工作日，2026年11月5日（周四）到期' },
  marks: [
    { tone: 'late', words: '有危险' },
    { tone: 'waiting', words: '只发文字，不打电话，请家里人转告' },
    { tone: 'info', words: '要手语' },
  ],
  badge: { count: 120, words: '99 多条没看' },
  onPress: nothing,
};
const desk: ListRowProps = {
  title: '要轮椅等辅具',
  detail: '李桂兰，红旗镇阳光村',
  reason: '离本人最近',
  tag: { tone: 'due', words: '今天到期' },
  onPress: nothing,
};

export const examples: Examples = {
  title: forResident(() => <ListRow title="我的卡和证" onPress={nothing} />),
  detail: forResident(() => <ListRow {...request} />),
  icon: forResident(() => (
    <ListRow icon="home" title="搬家了" detail="搬到别的村、别的县" onPress={nothing} />
  )),
  badge: forResident(() => <ListRow {...request} badge={{ count: 1, words: '1 条新消息' }} />),
  'badge of two digits': forResident(() => (
    <ListRow {...request} badge={{ count: 12, words: '12 条新消息' }} />
  )),
  'large badge': forResident(() => (
    <ListRow {...request} icon="bell" badge={{ count: 100, words: '99 多条没看' }} />
  )),
  tags: forResident(() => (
    <Rows label="我的诉求">
      {(['done', 'due', 'late', 'waiting', 'info'] as const).map((tone) => (
        <ListRow key={tone} {...request} tag={{ tone, words: '今天到期' }} />
      ))}
    </Rows>
  )),
  'at a desk': atDesk(() => (
    <Rows label="待办">
      <ListRow {...desk} />
      <ListRow {...desk} current marks={[{ tone: 'late', words: '有危险' }]} />
      <ListRow {...longest} />
    </Rows>
  )),
  'short rows at a desk': atDesk(() => (
    <Rows label="应享未享" short>
      {['黄德龙', '魏春秀', '欧阳慕容雪梅', '吴琳琴'].map((name) => (
        <ListRow
          key={name}
          title={name}
          detail="红旗镇阳光村"
          reason="第 1204 行，12月7日（周一）前办"
          onPress={nothing}
        />
      ))}
    </Rows>
  )),
  'beside a request': atDesk(() => (
    <SplitView
      listLabel="待办"
      list={
        <Rows label="待办">
          <ListRow {...desk} current />
          <ListRow {...longest} />
        </Rows>
      }
      detailLabel="诉求内容"
      placeholder="点左边一条，在这里办。"
    />
  )),
  longest: forResident(() => <ListRow {...longest} />),
};
