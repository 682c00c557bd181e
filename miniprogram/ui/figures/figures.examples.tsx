import type { Examples } from '../examples';
import { atDesk, nothing } from '../examples';
import { Card } from '../card/card';
import type { FiguresRow } from './figures';
import { Figures } from './figures';

const columns = ['乡镇（街道）', '提出', '按时回音', '说解决了', '该享没享', '卡在哪里'];

const row = (title: string): FiguresRow => ({
  id: title,
  title,
  onPress: nothing,
  cells: [
    [{ words: '98', label: `98，${title}提出`, onPress: nothing }],
    [
      { words: '91', label: `91，${title}按时有回音`, onPress: nothing },
      { words: '/' },
      { words: '98', label: `98，${title}到了回音日子`, onPress: nothing },
      { words: '7 件晚了', label: `7 件晚了，${title}`, onPress: nothing, tone: 'late' },
    ],
    [{ words: '—' }, { words: '3 人评', label: `3 人评，${title}`, onPress: nothing }],
    [{ words: '0' }],
    [
      { words: '暂时做不到 12 件', label: `暂时做不到 12 件，${title}`, onPress: nothing },
      { words: '空岗 1 个，去补', label: `空岗 1 个，去补，${title}`, onPress: nothing },
    ],
  ],
});

export const examples: Examples = {
  places: atDesk(() => (
    <Card title="各乡镇">
      <Figures
        nothing="没有要看的"
        label="各乡镇"
        columns={columns}
        rows={[row('红旗镇'), row('杜尔伯特蒙古族自治县')]}
      />
    </Card>
  )),
  'nothing to open': atDesk(() => (
    <Card title="各乡镇">
      <Figures
        label="各乡镇"
        nothing="没有要看的"
        columns={columns}
        rows={[{ id: 'none', title: '国营苇场', cells: [[{ words: '0' }], [], [], [{ words: '0' }], []] }]}
      />
    </Card>
  )),
};
