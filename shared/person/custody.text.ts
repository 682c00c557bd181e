/** The words for the kinds of card. */
import type { CardKind } from './person';

export const cardText: Readonly<Record<CardKind, string>> = {
  policyCard: '政策卡',
  certificate: '残疾人证',
  bankCard: '银行卡',
  idCard: '身份证',
  other: '别的卡',
};
