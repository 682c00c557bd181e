import type { Examples } from '../examples';
import { atDesk, forResident } from '../examples';
import type { Stop } from './course';
import { Course } from './course';

const few: readonly Stop[] = [
  { id: 'a', word: '提出', who: '赵淑芬', when: '11月20日（周五）' },
  { id: 'b', word: '分到', who: '陈桂兰', when: '11月20日（周五）', now: true },
];
const many: readonly Stop[] = [
  ...few.map((stop) => ({ ...stop, now: false })),
  { id: 'c', word: '转到', who: '肇州县残疾人联合会康复教育就业服务中心主任', when: '11月23日（周一）' },
  { id: 'd', word: '答复', who: '欧阳慕容雪梅', when: '11月27日（周五）' },
  { id: 'e', word: '请再办', who: '女儿王丽', when: '11月30日（周一）' },
  { id: 'f', word: '上一级', who: '红旗镇残联理事长李国华', when: '12月1日（周二）', now: true },
];

export const examples: Examples = {
  ordinary: atDesk(() => <Course label="这件事走过的路" stops={few} />),
  'on a phone': forResident(() => <Course label="这件事走过的路" stops={few} />),
  longest: atDesk(() => <Course label="这件事走过的路" stops={many} />),
};
