/** The words for policies: names of their categories, amounts, days, and the text of documents. */
import type { Policy } from './policy';

type Category = Policy['category'];

/** The name of a category, in plain words. */
export const policyCategoryText: Readonly<Record<Category, string>> = {
  security: '钱和低保',
  medical: '看病',
  rehabilitation: '康复和器具',
  care: '照顾',
  housing: '住房',
  accessibility: '家里和出门无障碍',
  education: '上学',
  work: '干活挣钱',
  tax: '少交税费',
  transport: '坐车开车',
  culture: '文化、电话、电视',
  rights: '维权',
};

/** What a category contains. */
export const policyCategoryDetail: Readonly<Record<Category, string>> = {
  security: '残疾人证、每月补贴、低保、救急',
  medical: '医保、看病补助、家庭医生',
  rehabilitation: '轮椅、助听器、康复训练',
  care: '有人上门照顾，或者去机构',
  housing: '修房、租房、冬天取暖',
  accessibility: '装扶手、修坡道、停车位',
  education: '助学、上门教、考试照顾',
  work: '找工作、学手艺、自己做买卖',
  tax: '个人所得税、做买卖的费用',
  transport: '免费坐车、学车、轮椅车油钱',
  culture: '文体活动、电话和电视优惠',
  rights: '免费律师、反映问题、打热线',
};

/** Who issued the policy. */
export const policyLevelText: Readonly<Record<Policy['official']['level'], string>> = {
  national: '国家',
  provincial: '省里',
  municipal: '市里',
};

/** Shown wherever the place has not confirmed a policy yet. */
export const sampleText = '样例，以当地为准';

/** Above what the office owes to somebody whom it refuses or whose payment it cuts. */
export const remedyTitle = '要是没给，或者停了';

/** An amount in words: 每车每年 260 元. An amount that the place sets is never invented. */
export function amountText({
  value,
  unit,
}: {
  readonly value: number | null;
  readonly unit: string;
}): string {
  if (value === null) return '当地标准待确认';
  const [money = '', ...each] = unit.split('/');
  return `${each.map((one) => `每${one}`).join('')} ${value} ${money}`.trim();
}

/** How long the office may take, in words. */
export function policyDaysText({ count, unit }: NonNullable<Policy['days']>): string {
  return unit === 'workday' ? `最多 ${count} 个工作日` : `最多 ${count} 天`;
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/**
 * The words of a document as people read and hear them: full-width marks, 第24条 for §24, 再到 for an arrow, 每
 * for a slash in a unit and 或 for a slash between words. Addresses, days and numbers stay as they are.
 */
export function documentText(text: string): string {
  return text
    .replace(/ ?§(\d+)(?:-(\d+))?/g, (_all, from: string, to: string | undefined) =>
      to === undefined ? `第${from}条` : `第${from}到${to}条`,
    )
    .replace(/[,;:()]/g, (mark) => fullWidth[mark] ?? mark)
    .replace(/→/g, '，再到')
    .replace(/元(?:\/[\u4e00-\u9fff])+/g, (each) => each.replace(/\//g, '每'))
    .replace(/([\u4e00-\u9fff）])\/(?=[\u4e00-\u9fff（])/g, '$1或')
    .replace(/(\d{5})\/(?=\d{5})/g, '$1、')
    .replace(/、(?=；|$)/g, '');
}
