/** The words of a message's field for which nothing is left. WeChat refuses an empty one. */
import type { FieldKind } from './fields';

export const emptyFieldText: Readonly<Record<FieldKind, string>> = {
  thing: '请打开看看',
  character_string: '0',
  time: '00:00',
  date: '2026年1月1日',
  phrase: '有消息',
  name: '残联',
};
