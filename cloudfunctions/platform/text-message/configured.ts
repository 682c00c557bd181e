import type { Environment } from './settings';

/** Whether text messages are sent at all. A function that only makes notices has to know no more than this. */
export function isTextConfigured({ WENXU_TEXT_TEMPLATE: template }: Environment): boolean {
  return Boolean(template);
}
