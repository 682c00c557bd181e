import { awaited } from '../request/effects';
import { personNoticeCodes } from '../request/request';
import { urgencyOf } from './routing';

test('the notices that somebody has to read are those of the events that settle each other’s tasks', () => {
  const answers = personNoticeCodes.filter(
    (code) =>
      urgencyOf({ kind: 'person', code, personId: 'P', requestId: 'R', category: 'device' }) === 'answer',
  );
  expect([...answers].sort()).toEqual([...awaited].sort());
});
