/** The states of 我的. */
import { chair, liaison, wangLi, zhao } from '../../../flows/world';
import { officeOf } from '../../office';
import { awayToday, guest, idle } from '../county';
import type { Recipes } from '../recipe';
import { asksFromAfar } from '../records';

const me = { path: '/pages/me/index', ready: '字要多大' };

export const states: Recipes = {
  standard: { ...me, as: zhao },
  large: { ...me, as: zhao, stored: { 'text-size': 'large' } },
  largest: { ...me, as: zhao, stored: { 'text-size': 'largest' } },
  severalPersons: { ...me, as: wangLi, ready: '换一个人办事' },
  guest: { ...me, as: guest, ready: '先介绍一下自己' },
  claimWaits: { ...me, as: asksFromAfar, ready: '登记在核对' },
  introduced: { ...me, as: idle, ready: '改姓名、电话、住处' },
  cadre: { ...me, as: chair, ready: '干部工作台' },
  away: { ...me, as: awayToday, ready: '您在请假' },
  atDesk: { ...me, as: officeOf(liaison), ready: '登录着的电脑' },
  loading: { ...me, as: idle, network: 'slow', ready: '正在打开' },
  failed: { ...me, as: zhao, network: 'lost', ready: '再试一次' },
};
