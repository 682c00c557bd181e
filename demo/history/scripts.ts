/**
 * What the people behind the identities have asked, and what came of it, day by day; and what their neighbours have
 * laid on 陈桂兰's desk. Somebody is answered and has still to rate; somebody had to go one level up; somebody waits
 * too long. All days are counted back from today.
 */
import type { Category, Channel, PartOfDay } from '../../shared/need/need';
import type { Command } from '../../shared/request/decide';
import type { Outcome, Rating } from '../../shared/request/request';
import type { When } from './office-hours';

/** Makes a command whose words are sealed for its request. */
export type Commanding = (seal: (text: string) => string) => Command;

/** What somebody does to a request. A step of `proxy` is done by the person's family. */
export interface Step {
  readonly at: When;
  readonly who: 'person' | 'proxy' | 'post';
  readonly command: Commanding;
}

export interface Script {
  /** The person who needs something; or a person of this place whom the need fits. */
  readonly person: { readonly id: string } | { readonly of: string };
  readonly by: 'person' | 'proxy';
  readonly category: Category;
  readonly words: string;
  readonly contact: { readonly channel: Channel; readonly when: PartOfDay };
  readonly sent: When;
  readonly steps: readonly Step[];
}

const ago = (workingDaysAgo: number, clock: string): When => ({ workingDaysAgo, clock });

const accept = (at: When): Step => ({ at, who: 'post', command: () => ({ verb: 'accept' }) });
const contact = (at: When, how: Channel = 'phone'): Step => ({
  at,
  who: 'post',
  command: () => ({ verb: 'contact', how, reached: true }),
});
const progress = (at: When, words: string): Step => ({
  at,
  who: 'post',
  command: (seal) => ({ verb: 'progress', words: seal(words) }),
});
const answer = (at: When, words: string, outcome: Outcome = 'solved'): Step => ({
  at,
  who: 'post',
  command: (seal) => ({ verb: 'answer', outcome, words: seal(words), cause: null, wake: null }),
});
const rate = (at: When, rating: Rating, who: Step['who'] = 'person'): Step => ({
  at,
  who,
  command: () => ({ verb: 'rate', rating, words: '' }),
});
const reopen = (at: When, words: string): Step => ({
  at,
  who: 'person',
  command: (seal) => ({ verb: 'reopen', words: seal(words) }),
});
const nudge = (at: When, who: Step['who']): Step => ({ at, who, command: () => ({ verb: 'nudge' }) });

const zhao = { id: 'demo-person-zhao-shufen' };
const sun = { id: 'demo-person-sun-defu' };
const zhou = { id: 'demo-person-zhou-xiaoyan' };
const ma = { id: 'demo-person-ma-fushan' };
const byPhone = { channel: 'phone', when: 'any' } as const;
const inTheMorning = { channel: 'phone', when: 'morning' } as const;
const inWriting = { channel: 'text', when: 'any' } as const;
const atHome = { channel: 'visit', when: 'afternoon' } as const;

/** The village whose desk the first page shows, and another one of the same town. */
export const shownVillage = '红旗镇阳光村';
const lateVillage = '红旗镇先进村';

export const scripts: readonly Script[] = [
  {
    person: zhao,
    by: 'person',
    category: 'home',
    words: '门口台阶高，轮椅进不来，想修个坡道。',
    contact: atHome,
    sent: ago(44, '19:40'),
    steps: [
      accept(ago(43, '09:10')),
      contact(ago(43, '14:20'), 'visit'),
      progress(ago(41, '15:05'), '施工队量过了，下周一来修。'),
      answer(ago(34, '16:10'), '坡道修好了，轮椅能直接进门。有不合适的您再说。'),
      rate(ago(33, '20:05'), 5),
    ],
  },
  {
    person: zhao,
    by: 'proxy',
    category: 'allowance',
    words: '我妈的护理补贴两个月没到账，帮着问问。',
    contact: byPhone,
    sent: ago(25, '20:15'),
    steps: [
      accept(ago(24, '08:50')),
      contact(ago(24, '09:05')),
      answer(ago(22, '15:30'), '是卡号变了没发出去。已经改好，两个月的一起补到卡上。'),
      rate(ago(20, '18:30'), 4),
    ],
  },
  {
    person: zhao,
    by: 'person',
    category: 'question',
    words: '护理补贴的年审，要不要本人去？',
    contact: byPhone,
    sent: ago(6, '07:35'),
    steps: [
      accept(ago(6, '08:55')),
      contact(ago(6, '09:15')),
      answer(ago(5, '10:20'), '不用您跑。我带着表上门，您签个字就行。'),
    ],
  },
  {
    person: zhao,
    by: 'person',
    category: 'device',
    words: '现在这个轮椅轮子坏了，推不动，想换一辆。',
    contact: inTheMorning,
    sent: ago(3, '21:10'),
    steps: [
      accept(ago(2, '08:45')),
      contact(ago(2, '09:10')),
      progress(ago(1, '15:20'), '县里说有货。定下哪天送，我马上告诉您。'),
    ],
  },
  {
    person: zhao,
    by: 'proxy',
    category: 'care',
    words: '我白天上班，我妈一个人在家，想找人搭把手。',
    contact: byPhone,
    sent: { minutesAgo: 100 },
    steps: [],
  },

  {
    person: sun,
    by: 'person',
    category: 'certificate',
    words: '残疾人证快到期了，去哪里换？',
    contact: inTheMorning,
    sent: ago(40, '08:10'),
    steps: [
      accept(ago(40, '09:30')),
      contact(ago(40, '10:00')),
      answer(ago(38, '10:40'), '表我帮您填好了，周四上午接您去换。'),
      rate(ago(36, '19:20'), 5),
    ],
  },
  {
    person: sun,
    by: 'person',
    category: 'device',
    words: '盲杖折了，出不了门，能给一根新的吗？',
    contact: inTheMorning,
    sent: ago(9, '07:15'),
    steps: [
      accept(ago(9, '08:40')),
      contact(ago(9, '08:55')),
      answer(ago(6, '15:10'), '新盲杖到了，明天上午我给您送去。'),
      rate(ago(4, '09:30'), 5),
    ],
  },
  {
    person: sun,
    by: 'person',
    category: 'other',
    words: '想借几本盲文书。',
    contact: inTheMorning,
    sent: ago(2, '18:50'),
    steps: [accept(ago(1, '08:50')), contact(ago(1, '09:20'))],
  },

  {
    person: zhou,
    by: 'person',
    category: 'job',
    words: '想找个不用接电话的活。',
    contact: inWriting,
    sent: ago(30, '22:25'),
    steps: [
      accept(ago(29, '09:05')),
      contact(ago(29, '09:20'), 'text'),
      answer(ago(27, '11:10'), '城东超市要理货的，您去找刘店长问问。', 'partly'),
      reopen(ago(24, '19:45'), '去了，人家说要会接电话。'),
      accept(ago(23, '09:15')),
      contact(ago(23, '09:40'), 'text'),
      progress(ago(22, '15:30'), '打印店在招人，我替您问问。'),
      answer(ago(18, '14:30'), '打印店要人，用文字接单。店长会写字跟您谈。'),
      rate(ago(17, '20:30'), 5),
    ],
  },
  {
    person: zhou,
    by: 'person',
    category: 'rights',
    words: '去医院叫号听不见，过了号还得重排。',
    contact: inWriting,
    sent: ago(5, '12:40'),
    steps: [
      accept(ago(5, '14:10')),
      contact(ago(5, '14:30'), 'text'),
      progress(ago(3, '16:00'), '医院说先派人举牌叫您，装屏的事在商量。'),
    ],
  },

  {
    person: ma,
    by: 'proxy',
    category: 'device',
    words: '我爸下不了炕，想申请一张护理床。',
    contact: byPhone,
    sent: ago(60, '20:10'),
    steps: [
      accept(ago(59, '09:20')),
      contact(ago(59, '10:30')),
      progress(ago(57, '11:00'), '县里批了，床下周到货。'),
      answer(ago(47, '15:40'), '护理床送到了，师傅给装好了。摇把在床尾。'),
      rate(ago(46, '21:00'), 5, 'proxy'),
    ],
  },
  {
    // Somebody is late: nobody has come for days, and the post above watches.
    person: ma,
    by: 'proxy',
    category: 'rehabilitation',
    words: '我爸后背起了褥疮，想请大夫上门看看。',
    contact: byPhone,
    sent: ago(8, '20:50'),
    steps: [accept(ago(7, '10:15')), nudge(ago(4, '12:10'), 'proxy'), nudge(ago(2, '12:30'), 'proxy')],
  },

  {
    person: { of: shownVillage },
    by: 'person',
    category: 'allowance',
    words: '生活补贴卡丢了，补贴还能领吗？',
    contact: byPhone,
    sent: ago(2, '19:05'),
    steps: [accept(ago(1, '09:30')), contact(ago(1, '09:45'))],
  },
  {
    person: { of: shownVillage },
    by: 'person',
    category: 'certificate',
    words: '残疾人证快到期了，去哪里换？',
    contact: byPhone,
    sent: ago(7, '18:20'),
    steps: [
      accept(ago(6, '08:40')),
      contact(ago(6, '09:30')),
      progress(ago(4, '10:30'), '表我拿到了，后天上门帮您填。'),
    ],
  },
  {
    person: { of: shownVillage },
    by: 'person',
    category: 'question',
    words: '新的补贴从几月开始发？',
    contact: byPhone,
    sent: { minutesAgo: 45 },
    steps: [],
  },
  {
    person: { of: shownVillage },
    by: 'proxy',
    category: 'home',
    words: '老人夜里上厕所总磕着，想装扶手和夜灯。',
    contact: atHome,
    sent: ago(5, '20:30'),
    steps: [
      accept(ago(4, '08:55')),
      contact(ago(4, '15:10'), 'visit'),
      progress(ago(2, '09:20'), '尺寸量好了，材料这周到。'),
    ],
  },
  {
    person: { of: lateVillage },
    by: 'person',
    category: 'certificate',
    words: '残疾人证快到期了，去哪里换？',
    contact: byPhone,
    sent: ago(12, '09:40'),
    steps: [accept(ago(11, '16:20'))],
  },
];
