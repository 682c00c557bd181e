/** What is said about being reminded by WeChat. */
import type { RemindersView } from '../../shared/notification/notification.contract';
import type { PermitAnswer } from '../../shared/notification/permit';

/** What WeChat's dialog answered, where nothing is left to be sent. */
const refusedText: Readonly<Record<PermitAnswer, string>> = {
  accept: '上次说好的已经提醒过了。想再要一次，请按下面。',
  reject: '上次选了不用。想要的话，请按下面，再选“允许”。',
  off: '微信里的提醒总开关关着。打开设置就能改。',
  ban: '微信这会儿发不了提醒，不是您的问题。有消息，打开这里就能看到。',
  filter: '微信这会儿发不了提醒，不是您的问题。有消息，打开这里就能看到。',
  unknown: '微信没有说好。想要的话，请再按一次。',
};

/** Of what WeChat reminds: a resident of an answer, a cadre of somebody in danger. */
export type RemindedOf = 'answers' | 'danger';

/** What happens when WeChat reminds. */
export const remindedOfText: Readonly<Record<RemindedOf, string>> = {
  answers: '有回音时',
  danger: '有人有危险时',
};

/** How it stands with reminders. */
export function remindersText({ template, left, answer }: RemindersView, of: RemindedOf): string {
  if (template === null) return '这里还没有微信提醒。有消息，打开这里就能看到。';
  if (left > 0) return `微信还能提醒您 ${left} 次。${remindedOfText[of]}提醒一次，就少一次。`;
  return answer === null ? `${remindedOfText[of]}，微信可以提醒您一次。` : refusedText[answer];
}
