/** The words for the kinds of card. */
import type { CardKind } from './person';

export const cardText: Readonly<Record<CardKind, string>> = {
  policyCard: '政策卡',
  certificate: '残疾人证',
  other: '别的优惠卡',
};
