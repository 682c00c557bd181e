/** The states of 连上我的登记 in a browser. tests/weapp/record.test.ts covers what WeChat asks. */
import { administrator } from '../county';
import type { Recipes } from '../recipe';
import { asksFromAfar, asksWithCode } from '../records';

const askRecord = { as: administrator, path: '/resident/ask-record/index', ready: '请在微信里核对' };

export const states: Recipes = {
  browser: askRecord,
  waiting: { ...askRecord, as: asksFromAfar, ready: '登记在核对' },
  waitingCode: { ...askRecord, as: asksWithCode, ready: '给您口令的干部' },
  loading: { ...askRecord, as: asksFromAfar, network: 'slow', ready: '正在打开' },
  failed: { ...askRecord, network: 'lost', ready: '再试一次' },
};
