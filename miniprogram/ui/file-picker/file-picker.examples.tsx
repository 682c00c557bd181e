import type { Examples } from '../examples';
import { atDesk, nothing } from '../examples';
import { FilePicker } from './file-picker';

const list = {
  id: 'list',
  label: '民政局给的名单',
  endings: ['xlsx', 'csv'],
  value: null,
  onChoose: nothing,
};

export const examples: Examples = {
  empty: atDesk(() => <FilePicker {...list} />),
  error: atDesk(() => <FilePicker {...list} error="请选一个 Excel 表格" />),
  longest: atDesk(() => (
    <FilePicker
      {...list}
      label="肇州县民政局2026年11月发放困难残疾人生活补贴和重度残疾人护理补贴的名单"
      hint="只认 Excel 表格：第一行是表头，要有姓名、残疾人证号两列，每个月20日前给。"
      error="这个文件打不开，请在电脑上另存为 Excel 表格，或者打0459-555-0142找人帮忙"
    />
  )),
};
