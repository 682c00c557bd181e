/** 连上我的登记 as the accessibility gate opens it, in a browser; what WeChat asks is walked through in tests/weapp/ask-record.test.ts. */
export const states = ['browser', 'waiting', 'waitingCode', 'loading', 'failed'] as const;
