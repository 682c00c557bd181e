import { policies } from './policies';
import { amountText, documentText, policyDaysText } from './policy.text';

describe('the words of a document', () => {
  test.each([
    ['残疾人保障法 §21、；社会救助暂行办法 §33-36', '残疾人保障法第21条；社会救助暂行办法第33到36条'],
    ['村(社区)→乡镇→县残联', '村（社区），再到乡镇，再到县残联'],
    ['县残联/托养机构', '县残联或托养机构'],
    ['12345/12385、县住建局', '12345、12385、县住建局'],
    ['诉讼:办案机关;非诉:事由发生地', '诉讼：办案机关；非诉：事由发生地'],
    ['曾为3000元/人/年', '曾为3000元每人每年'],
    ['可申C1/C2', '可申C1/C2'],
    [
      'heilongjiang.dbw.cn/system/2014/02/14/055494385.shtml',
      'heilongjiang.dbw.cn/system/2014/02/14/055494385.shtml',
    ],
    ['残疾人保障法 §50、', '残疾人保障法第50条'],
  ])('%s', (written, read) => {
    expect(documentText(written)).toBe(read);
  });

  test('of all policies have full-width marks, and no sign that a reader would have to know', () => {
    const written = policies.flatMap(({ name, official, benefit, papers, applyAt }) => [
      name,
      official.title,
      official.number ?? '',
      official.issuer,
      official.article ?? '',
      benefit,
      ...papers,
      applyAt,
    ]);
    expect(written.map(documentText).filter((text) => /[,;:()!?§→]/.test(text))).toEqual([]);
  });
});

test('an amount says how often and for whom, and nobody makes one up', () => {
  expect(amountText({ value: 260, unit: '元/车/年' })).toBe('每车每年 260 元');
  expect(amountText({ value: 500, unit: '元' })).toBe('500 元');
  expect(amountText({ value: null, unit: '元/人/月' })).toBe('当地标准待确认');
});

test('days are told as people count them', () => {
  expect(policyDaysText({ count: 10, unit: 'workday' })).toBe('最多 10 个工作日');
  expect(policyDaysText({ count: 60, unit: 'calendar' })).toBe('最多 60 天');
});
