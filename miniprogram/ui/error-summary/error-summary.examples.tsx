import type { Examples } from '../examples';
import { forResident } from '../examples';
import { ErrorSummary } from './error-summary';

const several = [
  { fieldId: 'words', words: '请写几个字，或者说一段' },
  { fieldId: 'phone', words: '手机号是 11 位，请看看是不是少了' },
  { fieldId: 'danger', words: '请选一个：有没有危险' },
];

export const examples: Examples = {
  several: forResident(() => <ErrorSummary errors={several} />),
  longest: forResident(() => (
    <ErrorSummary
      errors={[
        { fieldId: 'day', words: '这一天已经过去了，请选2026年11月24日（周二）以后的一天' },
        {
          fieldId: 'number',
          words: '证号20261100000123456789没有找到，请对着残疾人证再看一遍，或者打0459-555-0142',
        },
      ]}
    />
  )),
};
