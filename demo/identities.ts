/**
 * The identities that a user of the demo can choose from: who they are, where they live or on which post they
 * stand. All are invented; their villages are real.
 */
import { postId } from '../shared/directory/directory';
import type { Day } from '../shared/calendar/calendar';
import type { AccessProfile } from '../shared/person/access';
import type { Sex } from './names';
import { county, province, villageAt } from './regions';

/** An identity that a tester may sign in as. */
export interface Identity {
  readonly account: string;
  readonly name: string;
  readonly role: '残疾人' | '家属代办' | '还没登记' | '干部' | '领导' | '管理员';
  /** What this identity shows, in one line. */
  readonly hint: string;
}

export const identities: readonly Identity[] = [
  {
    account: 'demo-zhao-shufen',
    name: '赵淑芬',
    role: '残疾人',
    hint: '坐轮椅，自己提',
  },
  { account: 'demo-wang-li', name: '王丽', role: '家属代办', hint: '赵淑芬的女儿，替她办事' },
  { account: 'demo-sun-defu', name: '孙德福', role: '残疾人', hint: '看不见，用读屏' },
  {
    account: 'demo-zhou-xiaoyan',
    name: '周晓燕',
    role: '残疾人',
    hint: '听不见，只收文字',
  },
  {
    account: 'demo-ma-jianjun',
    name: '马建军',
    role: '家属代办',
    hint: '父亲卧床，全靠他代办',
  },
  {
    account: 'demo-he-yumei',
    name: '何玉梅',
    role: '还没登记',
    hint: '没有残疾人证，第一次来',
  },
  {
    account: 'demo-chen-guilan',
    name: '陈桂兰',
    role: '干部',
    hint: '阳光村专职委员',
  },
  { account: 'demo-li-guohua', name: '李国华', role: '干部', hint: '红旗镇理事长，看逾期' },
  { account: 'demo-liu-haitao', name: '刘海涛', role: '干部', hint: '林甸县康复部' },
  { account: 'demo-gao-min', name: '高敏', role: '干部', hint: '维权部，投诉先到这里' },
  { account: 'demo-zhang-zhiyuan', name: '张志远', role: '领导', hint: '林甸县理事长，看全县' },
  { account: 'demo-han-xuemei', name: '韩雪梅', role: '领导', hint: '省理事长，公布放假' },
  {
    account: 'demo-wu-jianguo',
    name: '吴建国',
    role: '管理员',
    hint: '管理员，设岗位',
  },
];

/** One of the persons behind the identities. */
export interface CastPerson {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly bornOn: Day;
  /** Town and village as people say them: 红旗镇阳光村. */
  readonly place: string;
  /** Category and level digit, as in `Person.sealed.disability`. */
  readonly disability: string;
  readonly account: string | null;
  readonly proxy: { readonly account: string; readonly name: string; readonly relation: string } | null;
  /** The person's access needs. */
  readonly access: Omit<AccessProfile, 'saidOn'>;
}

export const castPersons: readonly CastPerson[] = [
  {
    id: 'demo-person-zhao-shufen',
    name: '赵淑芬',
    sex: 'female',
    bornOn: '1962-09-14',
    place: '红旗镇阳光村',
    disability: '42',
    account: 'demo-zhao-shufen',
    proxy: { account: 'demo-wang-li', name: '王丽', relation: '女儿' },
    access: { needs: ['largeText'], when: null, saidBy: 'self' },
  },
  {
    id: 'demo-person-sun-defu',
    name: '孙德福',
    sex: 'male',
    bornOn: '1971-03-02',
    place: '花园镇丰收村',
    disability: '11',
    account: 'demo-sun-defu',
    proxy: null,
    access: { needs: ['screenReader', 'voice'], when: 'morning', saidBy: 'self' },
  },
  {
    id: 'demo-person-zhou-xiaoyan',
    name: '周晓燕',
    sex: 'female',
    bornOn: '1994-06-21',
    place: '林甸镇东南社区',
    disability: '21',
    account: 'demo-zhou-xiaoyan',
    proxy: null,
    access: { needs: ['textOnly', 'sign'], when: null, saidBy: 'self' },
  },
  {
    id: 'demo-person-ma-fushan',
    name: '马福山',
    sex: 'male',
    bornOn: '1943-11-05',
    place: '四季青镇太平村',
    disability: '41',
    account: null,
    proxy: { account: 'demo-ma-jianjun', name: '马建军', relation: '儿子' },
    access: { needs: ['relay'], when: null, saidBy: 'proxy' },
  },
];

/** The account that stands on each of these posts. */
export const castPosts: Readonly<Record<string, string>> = {
  [postId(villageAt('红旗镇阳光村').village._id, 'liaison')]: 'demo-chen-guilan',
  [postId(villageAt('红旗镇阳光村').town.region._id, 'chair')]: 'demo-li-guohua',
  [postId(county._id, 'rehabilitation')]: 'demo-liu-haitao',
  [postId(county._id, 'rights')]: 'demo-gao-min',
  [postId(county._id, 'chair')]: 'demo-zhang-zhiyuan',
  [postId(province._id, 'chair')]: 'demo-han-xuemei',
  [postId(province._id, 'admin')]: 'demo-wu-jianguo',
};
