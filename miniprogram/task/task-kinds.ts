/** How each kind of task looks on a desk, and where it leads. A new kind of task gets one entry here. */
import type { TaskKind } from '../../shared/task/task';
import type { PagePath } from '../routes';
import type { ListRowProps } from '../ui/list-row/list-row';

export interface TaskLook {
  /** Why the task is on the desk. */
  readonly why: string;
  /** The tag of its row; null where the row shows the day on which the task falls due. */
  readonly tag: NonNullable<ListRowProps['tag']> | null;
  /** The page on which the task is dealt with. */
  readonly page: PagePath;
}

/** The page of one request. At a desk it opens beside the list. */
export const REQUEST_PAGE = '/staff/request/index';
const PERSON_PAGE = '/staff/person/index';
const CHAIN_PAGE = '/staff/chain/index';

const supervise = { tone: 'late', words: '督办' } as const;
const verify = { tone: 'due', words: '待核实' } as const;
const undone = '有一步系统没办成，请看看本人知道没有';
const broken = '夜里核对，记录被改过或少了，请查一查';

export const taskLooks: Readonly<Record<TaskKind, TaskLook>> = {
  overdue: { why: '下级逾期，请督办', tag: supervise, page: REQUEST_PAGE },
  council: { why: '没有更上一级或两次没人接，请会商', tag: supervise, page: REQUEST_PAGE },
  vacant: { why: '下级岗位没有人', tag: supervise, page: REQUEST_PAGE },
  unreachable: { why: '没有手机收消息，请告诉本人', tag: supervise, page: REQUEST_PAGE },
  undelivered: {
    why: '有回音，一个工作日了还没人看，请告诉本人',
    tag: { tone: 'due', words: '未送达' },
    page: REQUEST_PAGE,
  },
  transfer: { why: '转来，待您接收', tag: { tone: 'due', words: '待接收' }, page: REQUEST_PAGE },
  help: { why: '请您协办', tag: { tone: 'due', words: '协办' }, page: REQUEST_PAGE },
  danger: { why: '有人有危险，请马上联系', tag: { tone: 'late', words: '有危险' }, page: REQUEST_PAGE },
  identify: { why: '本人没有登记，请核对身份', tag: { tone: 'due', words: '待核对' }, page: REQUEST_PAGE },
  died: { why: '本人过世了，请和家里人商量怎么办', tag: verify, page: REQUEST_PAGE },
  moved: { why: '本人搬家了，请看看要不要转办', tag: verify, page: REQUEST_PAGE },
  requestUndone: { why: undone, tag: verify, page: REQUEST_PAGE },
  claim: { why: '有人说这是他本人的登记，请核实', tag: verify, page: PERSON_PAGE },
  dispute: { why: '本人说不是他让办的，请查一查', tag: verify, page: PERSON_PAGE },
  personUndone: { why: undone, tag: verify, page: PERSON_PAGE },
  owed: { why: '应享未享，请帮他办', tag: null, page: '/staff/person/entitled/index' },
  listedNotDue: { why: '享而不符：名单上有他，看来不该有，请查一查', tag: null, page: PERSON_PAGE },
  listDiffers: { why: '信息不一致：名单上的和登记的对不上，请核对', tag: null, page: PERSON_PAGE },
  listUnknown: {
    why: '查无此人：名单上有，登记里没有，请核对',
    tag: null,
    page: '/staff/reconciliation/one/index',
  },
  listUnmatched: {
    why: '下级的名单有人对不上，请看看能不能分开核对',
    tag: verify,
    page: '/staff/reconciliation/one/index',
  },
  parameter: { why: '当地还没说怎么定，请填上', tag: null, page: '/staff/parameters/index' },
  auditBroken: { why: broken, tag: verify, page: CHAIN_PAGE },
  requestBroken: { why: broken, tag: verify, page: CHAIN_PAGE },
};
