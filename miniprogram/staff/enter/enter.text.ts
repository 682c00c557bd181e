/** The question of every step of 代录, and a sentence that helps. */
import type { EnterStep } from './steps';

export const enterText: Readonly<Record<EnterStep, { title: string; lead: string | undefined }>> = {
  person: { title: '替谁录？', lead: '只找得到您辖区里的人。' },
  record: { title: '记一个新的人', lead: '先记下名字和电话，身份以后再核对。' },
  how: { title: '怎么听到的？', lead: undefined },
  danger: { title: '现在有危险吗？', lead: '比如有人打、着火了、病得很急、没吃的。' },
  topic: { title: '是哪方面的事？', lead: '选不准也没关系，选最后一个，县里来分。' },
  accused: { title: '对谁有意见？', lead: undefined },
  words: { title: '本人怎么说？', lead: '照本人的话写，不要改成公文。' },
  contact: { title: '怎么联系本人方便？', lead: undefined },
  when: { title: '什么时候联系方便？', lead: undefined },
  read: { title: '念给本人听', lead: '从头念到尾，本人说对了再交。' },
};
