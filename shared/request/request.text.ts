/**
 * The words for the codes of a request. There is one wording for residents and cadres, and two where they
 * differ.
 */
import { titleText } from '../need/need.text';
import type { PolicyAsk } from '../entitlement/entitlement';
import type { ClockName, End, Outcome, Rating, State, Reason, Wake } from './request';
import type { RequestView } from './request.contract';

export const ratingText: Readonly<Record<Rating, string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};

export const outcomeText: Readonly<Record<Outcome, { resident: string; cadre: string }>> = {
  solved: { resident: '办好了', cadre: '已解决' },
  partly: { resident: '办好了一部分', cadre: '部分解决' },
  cannot: { resident: '暂时做不到', cadre: '暂时做不到' },
  elsewhere: { resident: '要找别的部门', cadre: '不属于我们' },
};

export const stateText: Readonly<Record<State, { resident: string; cadre: string }>> = {
  waiting: { resident: '已收到，等着受理', cadre: '待受理' },
  working: { resident: '正在办', cadre: '办理中' },
  answered: { resident: '已答复，等您说一声', cadre: '已答复，待评价' },
  closed: { resident: '办完了', cadre: '已办结' },
};

export const endText: Readonly<Record<End, string>> = {
  satisfied: '满意',
  unrated: '未评价',
  withdrawn: '本人撤回',
  deferred: '暂时做不到',
};

/** What is due; `resident` follows a day, and is given what the reader calls the person: 您, or their name. */
export const clockText: Readonly<Record<ClockName, { resident: (you: string) => string; cadre: string }>> = {
  contact: { resident: (you) => `前联系${you}`, cadre: '首次联系' },
  reply: { resident: (you) => `前给${you}回音`, cadre: '回音' },
  finish: { resident: () => '前办完', cadre: '办结' },
};

export const reasonText: Readonly<Record<Reason, { resident: string; cadre: string }>> = {
  noRule: { resident: '现在还没有这项政策', cadre: '没有政策依据' },
  noMoney: { resident: '今年的钱已经用完了', cadre: '本年资金用完' },
  conditions: { resident: '现在的条件还够不上', cadre: '条件不符合' },
  otherOffice: { resident: '要由别的部门定', cadre: '由别的部门决定' },
};

/** What brings a 暂时做不到 back, in words that follow 到 or 等: a day, as `dayText` writes it, or a new rule. */
export function wakeText(wake: Wake, dayText: (day: string) => string): string {
  switch (wake.kind) {
    case 'day':
      return `到${dayText(wake.on)}再办`;
    case 'policy':
      return '有了新政策就再办';
  }
}

/** Why the request came to this post. */
export const becauseText: Readonly<Record<RequestView['because']['rule'], string>> = {
  nearest: '离本人最近',
  product: '说的是这个小程序，省里来答',
  sorted: '由县里分办',
  danger: '有危险，直接到乡镇',
  industry: '本人属于行业残联',
  redo: '本人请上一级再办',
  transfer: '别的岗位转来，已接下',
  reassigned: '上级改派',
};

/**
 * One line of the history, in words for the person and their proxies. Null for a line that concerns only the
 * desk.
 * @param person the person's name
 * @param you what the reader calls the person: 您 where the reader is that person, else the person's name
 */
export function happenedForResident(
  line: RequestView['timeline'][number],
  person: string,
  you: string,
): string | null {
  const by = line.by ?? '';
  // A proxy or cadre who acted for the person is named.
  const actor = line.side === 'self' ? you : `${by}替${person}`;
  switch (line.kind) {
    case 'submitted':
      return line.side === 'self' ? `${person}提出` : `${by}替${person}提出`;
    case 'attached':
    case 'helperAdded':
    case 'transferOffered':
    case 'transferRefused':
    case 'urged':
      return null;
    case 'added':
      return `${actor}补充了`;
    case 'nudged':
      return `${actor}催了一下，已经告诉办事的人`;
    case 'corrected':
      return `${actor}改了说法`;
    case 'askedBack':
      return `${by}想问${you}`;
    case 'replyCorrected':
      return `${by}改了答复`;
    case 'transferTaken':
      return `转给${line.post ?? '别的岗位'}来办`;
    case 'paused':
      return `${by}先停一停`;
    case 'resumed':
      return '又接着办了';
    case 'reassigned':
      return `上级改由${line.post ?? '别的岗位'}来办`;
    case 'extended':
      return `${by}同意晚几天办完`;
    case 'redated':
      return '放假安排出来了，日子重新算过';
    case 'woken':
      return '到了说好的日子，重新开始办';
    case 'accepted':
      return `${by}已受理`;
    case 'contacted':
      return line.reached ? `${by}联系上了${you}` : `${by}联系过${you}，没联系上`;
    case 'phoneShown':
      return `${by}查看了${you}的电话`;
    case 'progressed':
      return `${by}给${you}回音`;
    case 'answered':
      return `${by}答复${you}：${line.outcome === null ? '' : outcomeText[line.outcome].resident}`;
    case 'rated':
      return `${line.side === 'self' ? '' : actor}评价：${line.rating === null ? '' : ratingText[line.rating]}`;
    case 'reopened':
      return `${line.side === 'self' ? '' : actor}请上一级再办，转到${line.post ?? '上一级'}`;
    case 'withdrawn':
      return `${actor}说不用办了`;
    case 'warned':
      return null;
    case 'escalated':
      return `到期没办完，${line.post ?? '上一级'}正在催`;
    case 'ratingAsked':
      return `请${you}说说办得怎么样`;
    case 'lapsed':
      return '一直没有回话，先记为未评价';
    case 'identified':
      return `和${you}的登记对上了`;
    case 'hidden':
      return `这件事不让${line.whom ?? ''}看`;
    case 'shown':
      return `这件事又让${line.whom ?? ''}看了`;
  }
}

/** One line of the history, in words for the cadre. */
export function happenedForCadre(line: RequestView['timeline'][number], person: string): string {
  const by = line.by ?? '';
  const actor = line.side === 'self' ? '本人' : `${by}代${person}`;
  switch (line.kind) {
    case 'submitted':
      return line.side === 'self' ? `${person}提出` : `${by}代${person}提出`;
    case 'attached':
      return '照片或录音已传到';
    case 'added':
      return line.side === 'proxy' ? `${actor}补充` : `${by}补充`;
    case 'nudged':
      return `${actor}催办`;
    case 'corrected':
      return `${actor}更正`;
    case 'askedBack':
      return `${by}询问本人`;
    case 'replyCorrected':
      return `${by}更正答复`;
    case 'transferOffered':
      return `${by}请${line.post ?? '别的岗位'}接办`;
    case 'transferTaken':
      return `${by}接下，转${line.post ?? '别的岗位'}`;
    case 'transferRefused':
      return `${by}没有接${line.post === null ? '' : `，请${line.post}会商`}`;
    case 'helperAdded':
      return `${by}请${line.post ?? '别的岗位'}协办`;
    case 'paused':
      return `${by}暂停计时`;
    case 'resumed':
      return line.side === 'time' ? '暂停到期，恢复计时' : `${by}恢复计时`;
    case 'reassigned':
      return `${by}改派${line.post ?? '别的岗位'}`;
    case 'extended':
      return `${by}批准延期`;
    case 'urged':
      return `${by}催办`;
    case 'redated':
      return '放假安排公布，期限重算';
    case 'woken':
      return '暂时做不到的事到日子了，重新办理';
    case 'accepted':
      return `${by}受理`;
    case 'contacted':
      return `${by}联系本人：${line.reached ? '已联系上' : '未联系上'}`;
    case 'phoneShown':
      return `${by}查看了联系电话`;
    case 'progressed':
      return `${by}先给回音`;
    case 'answered':
      return `${by}答复：${line.outcome === null ? '' : outcomeText[line.outcome].cadre}`;
    case 'rated':
      return `${actor}评价：${line.rating === null ? '' : ratingText[line.rating]}`;
    case 'reopened':
      return line.rating === null
        ? `${actor}要求再办，转${line.post ?? '上一级'}`
        : `评价${ratingText[line.rating]}，重新办理，转${line.post ?? '上一级'}`;
    case 'withdrawn':
      return `${actor}撤回`;
    case 'warned':
      return `提醒：${line.clock === null ? '' : clockText[line.clock].cadre}快到期`;
    case 'escalated':
      return `${line.clock === null ? '' : clockText[line.clock].cadre}逾期，${line.post ?? '上级'}督办`;
    case 'ratingAsked':
      return '已请本人评价';
    case 'lapsed':
      return '本人未评价，办结';
    case 'identified':
      return '已找到本人登记';
    case 'hidden':
      return `本人不让${line.whom ?? ''}看这件事`;
    case 'shown':
      return `本人又让${line.whom ?? ''}看这件事`;
  }
}

const policyAskText: Readonly<Record<PolicyAsk, string>> = { get: '', stopped: '停发了', amount: '数额不对' };

/** What a request is about: the policy and what is asked about it, else the category of the need. */
export function matterText({ category, policy }: Pick<RequestView, 'category' | 'policy'>): string {
  return policy === null ? titleText[category] : `${policy.name}${policyAskText[policy.ask]}`;
}
