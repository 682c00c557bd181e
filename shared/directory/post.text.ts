/** The names of organisations and the titles of their posts. */
import type { Level, PostRole } from './directory';

export const postRoleText: Readonly<Record<PostRole, string>> = {
  liaison: '专职委员',
  chair: '理事长',
  deputyChair: '副理事长',
  rehabilitation: '康复部',
  education: '教育就业部',
  rights: '维权部',
  publicity: '宣文部',
  membership: '组联部',
  duty: '值班',
  admin: '管理员',
};

/** The name of a place's organisation: 红旗镇残联 · 红旗镇阳光村残协. */
export function orgName(place: string, level: Level): string {
  return level === 'village' ? `${place}残协` : `${place}残联`;
}

/**
 * The title of a post: 红旗镇阳光村专职委员 · 林甸县残联康复部.
 * @param org the organisation's name
 */
export function postTitle(org: string, role: PostRole): string {
  return `${role === 'liaison' ? org.replace(/残协$/, '') : org}${postRoleText[role]}`;
}
