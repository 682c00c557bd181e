import { categories } from '../../../shared/need/need';
import { categoryText, titleText } from '../../../shared/need/need.text';
import type { RequestView } from '../../../shared/request/request.contract';
import { receiptPicture } from './receipt-picture';

const now = '2026-11-23T02:00:00.000Z';
const request: Parameters<typeof receiptPicture>[0] = {
  number: '2611234038412',
  category: 'rights',
  cadre: { name: '陈桂兰', title: '红旗镇阳光村专职委员', phone: '0459-055-0129' },
  due: { clock: 'contact', at: '2026-11-24T09:00:00.000Z', provisional: false },
  danger: false,
  state: 'waiting',
  end: null,
  timeline: [],
  createdAt: now,
};

describe('a receipt as a picture', () => {
  it('says the number, who answers, until when, and how to ring', () => {
    const { rows, steps } = receiptPicture(request, now);
    expect(rows.map(({ value }) => value)).toEqual([
      '261123 403841 2',
      '问一件事',
      '陈桂兰（红旗镇阳光村专职委员）',
      '11月24日（周二）前联系本人',
      '0459-055-0129',
    ]);
    expect(steps.filter(({ isDone }) => isDone)).toEqual([{ word: '提出', isDone: true }]);
  });

  it('names nobody, and tells nothing of what troubles them', () => {
    const whole: Pick<RequestView, 'person'> & typeof request = {
      ...request,
      person: { id: 'p', name: '赵淑芬', place: '红旗镇阳光村' } as RequestView['person'],
    };
    for (const category of categories) {
      const said = JSON.stringify(receiptPicture({ ...whole, category }, now));
      expect(said).not.toContain('赵淑芬');
      expect(said).not.toContain(categoryText[category]);
      expect(said).not.toContain(titleText[category]);
      expect(said).not.toMatch(/欺负|补贴|困难|低保|轮椅|助听器|残疾|看病|康复|照顾|意见|危险/);
    }
  });
});
