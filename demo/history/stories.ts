/**
 * The needs of the invented people of the demo county, with who says each of them and what answers it. No real person
 * has said any of them. A need fits its person: nobody of 83 asks for a school, and nobody who hears well for a
 * hearing aid.
 */
import type { Category } from '../../shared/need/need';

/** Who says it: the person, or a family member for the person. */
export type Speaker = 'self' | 'parent' | 'spouse' | 'child';

export interface Story {
  readonly category: Category;
  readonly says: Speaker;
  /** The ages that it fits, both included. */
  readonly from: number;
  readonly until: number;
  /** The category digits of the disabilities that it fits, as in `Person.sealed.disability`. */
  readonly disabilities: string;
  /** The level digits that it fits; 1 is the gravest. */
  readonly levels: string;
  readonly danger: boolean;
  readonly asked: string;
  readonly solved: string;
  /** What is said where the year's places are full, and where another office decides; null where neither happens. */
  readonly cannot: string | null;
  readonly elsewhere: string | null;
}

const every = '1234567';
const grave = '12';

type Fits = Pick<Story, 'says' | 'from' | 'until' | 'disabilities' | 'levels'>;

const self = (from: number, until: number, disabilities = every, levels = '1234'): Fits => ({
  says: 'self',
  from,
  until,
  disabilities,
  levels,
});
const by = (says: Speaker, from: number, until: number, disabilities = every, levels = '1234'): Fits => ({
  ...self(from, until, disabilities, levels),
  says,
});

const full = '今年的名额满了，给您排在前面，一有名额就联系您。';

function story(
  category: Category,
  fits: Fits,
  asked: string,
  solved: string,
  more: Partial<Pick<Story, 'danger' | 'cannot' | 'elsewhere'>> = {},
): Story {
  return { category, ...fits, asked, solved, danger: false, cannot: null, elsewhere: null, ...more };
}

export const stories: readonly Story[] = [
  story(
    'device',
    self(18, 95, '4', grave),
    '现在这个轮椅轮子坏了，推不动，想换一辆。',
    '新轮椅批下来了，明天上午送到家，不用您跑。',
    { cannot: full },
  ),
  story('device', self(18, 92, '4'), '想要一副腋拐，下地能方便点。', '腋拐给您送到村部了，明天我拿过去。'),
  story(
    'device',
    self(18, 92, '2'),
    '助听器没声了，电池也换过，还是不响。',
    '厂家说能修，我下午来取，修好给您送回去。',
  ),
  story(
    'device',
    self(18, 88, '1', grave),
    '盲杖折了，出不了门，能给一根新的吗？',
    '新盲杖到了，明天上午我给您送去。',
  ),
  story(
    'device',
    self(18, 92, '1', '34'),
    '眼睛越来越看不清，想要个助视器。',
    '给您约了县里验配，周三上午我陪您去。',
    { cannot: full },
  ),
  story(
    'device',
    by('child', 60, 95, '47', grave),
    '家里老人下不了炕，想申请一张护理床。',
    '护理床批了，后天送到家，师傅给装好。',
    { cannot: full },
  ),
  story(
    'device',
    by('parent', 3, 17, '4'),
    '孩子长个子了，矫形鞋穿不进去，想换一双。',
    '约好了取型，周六上午带孩子来就行。',
  ),
  story(
    'device',
    by('parent', 3, 17, '2'),
    '孩子的耳蜗外机坏了，送哪儿修？',
    '外机送去修了，先借一台给孩子用。',
  ),

  story(
    'allowance',
    self(18, 95, every, grave),
    '护理补贴两个月没到账，帮我问问。',
    '是卡号变了没发出去，已经改好，两个月的一起补。',
  ),
  story('allowance', self(18, 95), '生活补贴卡丢了，补贴还能领吗？', '能领，钱没丢。我陪您去银行补一张卡。'),
  story(
    'allowance',
    by('spouse', 30, 54),
    '我爱人住院花了不少，想问问能不能办低保。',
    '低保批了，从下个月起发。',
    {
      elsewhere: '低保归民政办管，我已经把材料转过去了，三天内有人联系您。',
    },
  ),
  story(
    'allowance',
    by('child', 55, 95, every, grave),
    '家里老人的护理补贴停了，说要重新认，怎么认？',
    '不用老人跑，我上门认好了，这个月接着发。',
  ),
  story('allowance', by('parent', 1, 17), '孩子的补贴发到谁的卡上？', '发到监护人的卡上，已经登记好了。'),

  story(
    'certificate',
    self(18, 95),
    '残疾人证快到期了，去哪里换？',
    '带上旧证到县残联就能换，我先帮您把表填好。',
  ),
  story(
    'certificate',
    self(18, 90, '4', '234'),
    '腿比评级那年重了，想重新评一次。',
    '约了周四上午重新评，我陪您去。',
  ),
  story(
    'certificate',
    self(18, 90, '1', '234'),
    '眼睛比评级那年又差了，想重新评一次。',
    '约了周四上午重新评，我陪您去。',
  ),
  story(
    'certificate',
    by('child', 60, 95, every, grave),
    '老人出不了门，换证能不能上门评？',
    '能上门，评定医生下周二到家里来。',
  ),

  story(
    'rehabilitation',
    self(30, 90, '4'),
    '半边身子不灵便，想做康复，附近哪能做？',
    '镇卫生院能做，给您排了每周二、周四。',
    { cannot: full },
  ),
  story('rehabilitation', self(18, 75, '6'), '药快没了，能不能帮着领？', '药领回来了，下午给您送到家。'),
  story(
    'rehabilitation',
    by('child', 60, 95, '47', grave),
    '老人腰疼得下不了炕，想让大夫来家看看。',
    '家庭医生明天上午上门，您在家等着就行。',
  ),
  story(
    'rehabilitation',
    by('parent', 2, 9, '235'),
    '孩子说话晚，想找地方做训练。',
    '康复中心有位子，下周一带孩子去评估。',
    { cannot: full },
  ),
  story(
    'rehabilitation',
    by('parent', 2, 14, '4'),
    '孩子想做康复训练，补助怎么领？',
    '表给您报上去了，训练从下月开始。',
  ),

  story(
    'care',
    self(60, 95, '14', grave),
    '我一个人在家，白天没人照看。',
    '给您找了邻居王姐，每天上午下午各来一趟。',
    { cannot: full },
  ),
  story(
    'care',
    by('child', 60, 95, every, grave),
    '老人出不了门，我白天上班，想找人搭把手。',
    '日间照料排上了，每天有人上门做饭。',
    { cannot: full },
  ),
  story(
    'care',
    by('parent', 16, 29, '56'),
    '孩子离不开人，想送日间照料。',
    '托养中心有位子，周一先去试一天。',
    {
      cannot: full,
    },
  ),
  story(
    'care',
    by('spouse', 30, 54, every, grave),
    '我出去打零工，家里没人照看。',
    '说好了，村里帮扶员每天来两趟。',
  ),
  story('care', by('child', 60, 95), '老人摔倒了，我扶不动。', '人送到医院了，没伤着骨头，我在这儿陪着。', {
    danger: true,
  }),

  story(
    'home',
    self(18, 92, '4', grave),
    '门口台阶高，轮椅进不来，想修个坡道。',
    '坡道修好了，轮椅能直接进门。',
    { cannot: full },
  ),
  story('home', self(50, 95, '147'), '厕所滑，想装个扶手。', '扶手装好了，您试试高低合不合适。'),
  story('home', self(18, 90, '2', grave), '听不见敲门，想装个闪光门铃。', '闪光门铃装好了，有人按灯就亮。'),
  story('home', by('child', 70, 95), '老人夜里上厕所总磕着，想装扶手和夜灯。', '扶手和夜灯都装好了。', {
    cannot: full,
  }),

  story(
    'school',
    by('parent', 5, 7),
    '孩子该上小学了，学校说不好收。',
    '学校收了，开学给孩子留了一楼的教室。',
    {
      elsewhere: '这件事教育局定，我已经报过去了，三天内给您回话。',
    },
  ),
  story(
    'school',
    by('parent', 7, 15, '4567', grave),
    '孩子去不了学校，能不能老师来家里教？',
    '送教上门定了，每周三老师来家里。',
  ),
  story('school', by('parent', 14, 18), '孩子想上职高，哪个学校收？', '市特教中职收，我把报名表带给您。'),
  story('school', self(18, 24, '12346'), '上大专的学费有没有帮扶？', '有助学金，表已经帮您报上去了。'),

  story('job', self(18, 55, '4'), '想学个手艺，在家能干的。', '编织班下周开课，包教，材料送到家。', {
    cannot: full,
  }),
  story(
    'job',
    self(18, 50, '4', '34'),
    '腿不好，眼睛手都好使，想找个坐着的活。',
    '镇上包装厂要人，坐着干，周一去试。',
  ),
  story('job', self(18, 50, '2'), '想找个不用接电话的活。', '打印店要人，用文字接单，周一去试。'),
  story('job', self(18, 45, '1'), '想学盲人按摩，哪里招人？', '省里的按摩班招人，吃住都管，表报上了。'),
  story(
    'job',
    by('parent', 18, 29, '56'),
    '孩子能干点手上的活，有没有地方收？',
    '辅助性就业点收，每天去半天。',
  ),

  story(
    'rights',
    self(18, 85, '4', grave),
    '坐车人家不让带轮椅上，这事归谁管？',
    '客运站道歉了，以后有人帮着抬。',
  ),
  story('rights', self(18, 60, '24'), '干了三个月活，工钱一直没给。', '工钱要回来了，您查一下卡。', {
    elsewhere: '这件事要劳动监察去查，我已经陪着报了案。',
  }),
  story('rights', self(18, 75, '1', grave), '银行说我看不见，不给开户。', '说清楚了，银行派人帮您读着办。'),
  story(
    'rights',
    self(18, 75, '2', grave),
    '去医院叫号听不见，过了号还得重排。',
    '医院装了屏，还有人举牌叫您。',
  ),

  story(
    'complaint',
    self(20, 85),
    '去办事说了好几遍，也没人给个准话。',
    '给您赔不是，这件事我盯着，今天就办。',
  ),

  story('question', self(18, 85, '1', grave), '坐公交车还要不要买票？', '不用买，上车时出示残疾人证就行。'),
  story('question', self(18, 92), '新的补贴从几月开始发？', '从下个月起，发到原来的卡上。'),
  story('question', by('child', 60, 95), '给老人换证，照片有什么要求？', '白底一寸两张，也可以我上门拍。'),

  story('other', self(18, 80, '1', grave), '想借几本盲文书。', '县图书馆能借，我给您带三本过去。'),
  story('other', self(30, 80, '34'), '想参加村里的文艺活动。', '排上了，周六下午在村部。'),
  story(
    'other',
    self(18, 70, '2', grave),
    '村里开会我听不见，能有人写给我看吗？',
    '以后开会有人给您打字看。',
  ),

  story(
    'unclear',
    self(25, 90),
    '我也说不清该找谁，家里难处挺多的。',
    '坐下来一件件捋了，先办低保和护理补贴。',
  ),
  story('unclear', by('child', 60, 95), '家里难处挺多，不知道先找谁。', '先办护理补贴，别的我一件件跟您说。'),
];

export const partly = '先把能办的办了，剩下的等县里通知，有消息我马上告诉您。';

export const progress: readonly string[] = ['材料已经报到县里了，等回信。', '明天上午我到您家里看看。'];

export const again: readonly string[] = ['还没见着，请再问问。', '说好的没有来，请上面管一管。'];
