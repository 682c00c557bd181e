/**
 * The words of the invented people of the demo county, and of the replies to them. No real person has said
 * any of them.
 */
import type { Category } from '../shared/need/need';
import type { Outcome } from '../shared/request/request';

export const asked: Readonly<Record<Category, readonly string[]>> = {
  device: [
    '现在这个轮椅轮子坏了，推不动，想换一辆。',
    '助听器没声了，电池也换过，还是不响。',
    '想要一副腋拐，下地能方便点。',
  ],
  allowance: [
    '护理补贴两个月没到账，帮我问问。',
    '老伴住院花了不少，想问问能不能办低保。',
    '生活补贴卡丢了，补贴还能领吗？',
  ],
  certificate: [
    '残疾人证快到期了，去哪里换？',
    '腿比评级那年重了，想重新评一次。',
    '孩子刚确诊，想给他办证。',
  ],
  rehabilitation: [
    '半边身子不灵便，想做康复，附近哪能做？',
    '孩子说话晚，想找地方做训练。',
    '腰疼得下不了炕，想让大夫来看看。',
  ],
  care: ['我一个人在家，白天没人照看。', '我妈出不了门，我白天上班，想找人搭把手。'],
  home: ['门口台阶高，轮椅进不来，想修个坡道。', '厕所滑，想装个扶手。'],
  school: ['孩子该上小学了，学校说不好收。', '上大专的学费有没有帮扶？'],
  job: ['想学个手艺，在家能干的。', '腿不好，眼睛手都好使，想找个坐着的活。'],
  rights: ['坐车人家不让带轮椅上，这事归谁管？', '干了三个月活，工钱一直没给。'],
  complaint: ['去办事说了好几遍，也没人给个准话。'],
  question: ['坐公交车还要不要买票？', '新的补贴从几月开始发？'],
  other: ['想参加村里的文艺活动。', '想借几本盲文书。'],
  product: ['字太小了，按钮挤在一起，看不清按哪个。'],
  unclear: ['我也说不清该找谁，家里难处挺多的。'],
};

export const answers: Readonly<Record<Outcome, readonly string[]>> = {
  solved: [
    '您要的东西批下来了，明天上午有人送到家，不用您跑。',
    '问清楚了，这个月的已经补发，您查一下卡。',
    '给您约好了，到时候带上证就行，我陪您去。',
  ],
  partly: ['先把能办的办了，剩下的等县里通知，有消息我马上告诉您。'],
  cannot: ['今年的名额满了，给您排在前面，一有名额就联系您。'],
  elsewhere: ['这件事要找医保局，我已经把您的情况转过去了，他们三天内联系您。'],
};

export const progress: readonly string[] = [
  '材料已经报到县里了，等回信。',
  '明天上午我到您家里看看。',
  '已经联系了康复中心，排上队了。',
];

export const again: readonly string[] = ['还没见着东西，请再问问。', '说好的人没来，请上面管一管。'];
