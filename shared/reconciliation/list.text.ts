/** The headings that departments give to their columns, and the words that stand under a table. */
import type { ListWords } from './list';

export const listWords: ListWords = {
  name: ['姓名', '名字', '残疾人姓名', '本人姓名'],
  number: [
    '身份证号',
    '身份证',
    '身份证号码',
    '公民身份号码',
    '证件号码',
    '证件号',
    '公民身份证号码',
    '居民身份证号',
  ],
  foot: /^(合计|总计|小计|共计|制表|填表|审核|负责人|备注|说明|注[:：])/,
};
