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
