import type { Examples } from '../examples';
import { forResident, nothing } from '../examples';
import { OwnNumber } from './own-number';

export const examples: Examples = {
  'own number': forResident(() => <OwnNumber words="用微信的手机号核对" busy={false} onCode={nothing} />),
};
