/** The words for needs, and for how a person wants to be reached. */
import type { Category, Channel, PartOfDay } from './need';

/** The words among which a person chooses, in their own terms. */
export const categoryText: Readonly<Record<Category, string>> = {
  device: '要轮椅、拐杖、助听器',
  allowance: '补贴没发、低保、生活困难',
  certificate: '办残疾人证、换证',
  rehabilitation: '看病、做康复',
  care: '家里没人照顾',
  home: '家里要装扶手、修坡道',
  school: '孩子上学',
  job: '找工作、学技术',
  rights: '受了欺负、要说法',
  complaint: '对办事的人有意见',
  product: '这个小程序不好用、有建议',
  question: '想打听一件事',
  other: '其他的事',
  unclear: '说不清，你们帮我看看',
};

/** A category as a title, for lists with one line a row. */
export const titleText: Readonly<Record<Category, string>> = {
  device: '要轮椅等辅具',
  allowance: '补贴和生活困难',
  certificate: '办残疾人证',
  rehabilitation: '看病、做康复',
  care: '家里没人照顾',
  home: '家里改造',
  school: '孩子上学',
  job: '找工作、学技术',
  rights: '受了欺负、要说法',
  complaint: '对办事的人有意见',
  product: '小程序投诉建议',
  question: '想打听一件事',
  other: '其他的事',
  unclear: '说不清的事',
};

/** What a request is about in words that anybody may read: they tell nothing of anybody's health or troubles. */
export const discreetText: Readonly<Record<Category, string>> = {
  device: '用具的事',
  allowance: '问一件事',
  certificate: '办证的事',
  rehabilitation: '问一件事',
  care: '问一件事',
  home: '房子的事',
  school: '上学的事',
  job: '工作的事',
  rights: '问一件事',
  complaint: '问一件事',
  product: '小程序的事',
  question: '问一件事',
  other: '问一件事',
  unclear: '问一件事',
};

export const channelText: Readonly<Record<Channel, string>> = {
  phone: '打电话',
  text: '只发文字，不打电话',
  visit: '到家里来',
  video: '视频手语',
};

export const partOfDayText: Readonly<Record<PartOfDay, string>> = {
  any: '什么时候都行',
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
};
