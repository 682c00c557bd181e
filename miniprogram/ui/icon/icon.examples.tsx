import type { Examples } from '../examples';
import { forResident } from '../examples';
import { Box } from '../native/structure';
import { Words } from '../native/text';
import type { IconName } from './icon';
import { Icon } from './icon';

/** Every drawing with a word it stands beside in the app. */
const words: Readonly<Record<IconName, string>> = {
  back: '返回',
  forward: '下一步',
  speaker: '听一听',
  pause: '先停下',
  microphone: '开口说',
  paper: '待办',
  heart: '需求',
  home: '首页',
  bell: '消息',
  person: '我的',
  people: '本辖区',
  phone: '打电话',
  camera: '加照片',
  plus: '添一个',
  tick: '办好了',
  clock: '快到时间了',
  alert: '过了日子',
  info: '告诉您一声',
  cross: '删掉',
  pencil: '发短信',
  wheelchair: '要轮椅',
  money: '补贴',
  card: '残疾人证',
  pulse: '看病、做康复',
  care: '没人照顾',
  ramp: '修坡道',
  book: '上学',
  briefcase: '找工作',
  shield: '受了欺负',
  remark: '有意见',
  screen: '小程序',
  question: '打听一件事',
  dots: '其他的事',
  talk: '说不清',
};

export const examples: Examples = {
  all: forResident(() =>
    Object.entries(words).map(([name, word]) => (
      <Box key={name}>
        <Icon name={name as IconName} />
        <Words>{word}</Words>
      </Box>
    )),
  ),
};
