import type { Category } from '../../../shared/need/need';
import type { IconName } from '../../ui/icon/icon';

/** The drawing of each category of need. */
export const topicIcon: Readonly<Record<Category, IconName>> = {
  device: 'wheelchair',
  allowance: 'money',
  certificate: 'card',
  rehabilitation: 'pulse',
  care: 'care',
  home: 'ramp',
  school: 'book',
  job: 'briefcase',
  rights: 'shield',
  complaint: 'remark',
  product: 'screen',
  question: 'question',
  other: 'dots',
  unclear: 'talk',
};
