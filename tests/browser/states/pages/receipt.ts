/** The states of 回执: what became of a submission. */
import type { Outgoing } from '../../../../miniprogram/keep/entries';
import type { Input } from '../../../../shared/contract';
import { zhao } from '../../../flows/world';
import type { GivenMedium } from '../../kept';
import { aDraft, aHandedIn, anOutgoing, handedInId, photosOf, sending, soundsOf } from '../on-phone';
import type { Recipe, Recipes } from '../recipe';

function receipt(
  ready: string,
  change: Partial<Recipe> = {},
  need: Partial<Input<'request.submit'>> = {},
  entry: Partial<Outgoing> = {},
  media: readonly GivenMedium[] = [],
): Recipe {
  const outgoing = anOutgoing({ media: sending(media), ...entry }, need);
  return {
    as: zhao,
    path: `/pages/receipt/index?id=${change.onPhone === undefined ? outgoing.id : handedInId}`,
    onPhone: { entries: [outgoing], media },
    ready,
    ...change,
  };
}

export const states: Recipes = {
  sending: receipt('正在打开', { network: 'slow' }),
  sent: receipt('看办到哪一步'),
  sentInDanger: receipt('看办到哪一步', {}, { danger: true }),
  following: receipt('还在传', { network: 'wordsOnly' }, {}, {}, [...photosOf(1), ...soundsOf(14)]),
  followingLater: receipt(
    '看办到哪一步',
    { network: 'wordsOnly' },
    {},
    { requestId: 'x'.repeat(22) },
    photosOf(1),
  ),
  mediumRefused: receipt(
    '没传成',
    {},
    {},
    {},
    photosOf(1).map((photo) => ({ ...photo, content: Buffer.from('no picture') })),
  ),
  unsent: receipt('再送一次', { network: 'lost' }),
  // The program sends it at once and the cloud refuses it, because the account does not act for this person.
  refused: receipt('回去改一下', {}, { personId: 'demo-person-sun-defu' }),
  handedIn: receipt('看办到哪一步', {
    onPhone: { entries: [aHandedIn({ requestId: 'x'.repeat(22) })], media: [] },
  }),
  handedInBefore: receipt('看我的诉求', {
    onPhone: { entries: [aHandedIn({ requestId: null })], media: [] },
  }),
  leftBehind: receipt('另外提一件', {
    onPhone: {
      entries: [aHandedIn({ requestId: 'x'.repeat(22) }), aDraft({ copyOf: handedInId })],
      media: [],
    },
  }),
  notHandedIn: receipt('这一件还没有交', { onPhone: { entries: [aDraft({ id: handedInId })], media: [] } }),
  unknown: receipt('没找到这一条', { onPhone: undefined }),
};
