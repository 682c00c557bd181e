/** The way into every state of every page. */
import { accessRecipes } from './access';
import { askRecipes, receiptRecipes } from './ask';
import { cardsRecipes, personCardsRecipes } from './cards';
import {
  askRecordRecipes,
  claimedRecipes,
  codeRecipes,
  doneRecipes,
  hideRecipes,
  offerRecipes,
  proxiesRecipes,
  releaseRecipes,
} from './claims';
import {
  entitledAnswerRecipes,
  entitledOneRecipes,
  entitledRecipes,
  owedRecipes,
  personAskRecipes,
  personEntitledAnswerRecipes,
  personEntitledOneRecipes,
  personEntitledRecipes,
} from './entitled';
import { compareRecipes, oneComparisonRecipes } from './compare';
import { homeRecipes, inboxRecipes, meRecipes } from './home';
import { introduceRecipes } from './introduce';
import { dutyDayRecipes, dutyRecipes, holidaysRecipes } from './leaders';
import { parameterRecipes, parametersRecipes } from './parameters';
import { placeRecipes } from './place';
import { policiesRecipes, policyRecipes } from './policies';
import type { Recipe } from './recipe';
import {
  addRecipes,
  againRecipes,
  correctRecipes,
  detailRecipes,
  listRecipes,
  rateRecipes,
  withdrawRecipes,
} from './requests';
import { keptRecipes, speakRecipes } from './speak';
import { deskRecipes, keysRecipes, regionRecipes } from './staff';
import { confirmRecipes, desksRecipes, signInRecipes } from './sign-in';
import { enterRecipes } from './staff-enter';
import { addPostRecipes, orgPostRecipes, orgRecipes } from './staff-org';
import {
  diedRecipes,
  findPersonRecipes,
  moveRecipes,
  personAccessRecipes,
  personRecipes,
  witnessRecipes,
} from './staff-person';
import { onePostRecipes, postsRecipes, vacateRecipes } from './staff-posts';
import { staffRequestRecipes } from './staff-request';
import { switchRecipes } from './switch';

export const recipes: Readonly<Record<string, Readonly<Record<string, Recipe>>>> = {
  'pages/home/index': homeRecipes,
  'pages/speak/index': speakRecipes,
  'pages/ask/index': askRecipes,
  'pages/kept/index': keptRecipes,
  'pages/receipt/index': receiptRecipes,
  'pages/inbox/index': inboxRecipes,
  'pages/me/index': meRecipes,
  'resident/request/list/index': listRecipes,
  'resident/request/detail/index': detailRecipes,
  'resident/request/rate/index': rateRecipes,
  'resident/request/again/index': againRecipes,
  'resident/request/add/index': addRecipes,
  'resident/request/correct/index': correctRecipes,
  'resident/request/withdraw/index': withdrawRecipes,
  'resident/introduce/index': introduceRecipes,
  'resident/place/index': placeRecipes,
  'resident/request/hide/index': hideRecipes,
  'resident/code/index': codeRecipes,
  'resident/ask-record/index': askRecordRecipes,
  'resident/proxies/index': proxiesRecipes,
  'resident/proxies/offer/index': offerRecipes,
  'resident/proxies/done/index': doneRecipes,
  'resident/cards/index': cardsRecipes,
  'staff/person/cards/index': personCardsRecipes,
  'resident/claimed/index': claimedRecipes,
  'resident/release/index': releaseRecipes,
  'staff/org/index': orgRecipes,
  'staff/org/post/index': orgPostRecipes,
  'staff/org/add/index': addPostRecipes,
  'resident/access/index': accessRecipes,
  'resident/switch/index': switchRecipes,
  'resident/entitled/index': entitledRecipes,
  'resident/entitled/one/index': entitledOneRecipes,
  'resident/entitled/answer/index': entitledAnswerRecipes,
  'staff/person/entitled/index': personEntitledRecipes,
  'staff/person/entitled/one/index': personEntitledOneRecipes,
  'staff/person/entitled/ask/index': personAskRecipes,
  'staff/person/entitled/answer/index': personEntitledAnswerRecipes,
  'staff/owed/index': owedRecipes,
  'resident/policies/index': policiesRecipes,
  'resident/policy/index': policyRecipes,
  'staff/desk/index': deskRecipes,
  'staff/request/index': staffRequestRecipes,
  'staff/region/index': regionRecipes,
  'staff/keys/index': keysRecipes,
  'staff/posts/index': postsRecipes,
  'staff/posts/one/index': onePostRecipes,
  'staff/posts/vacate/index': vacateRecipes,
  'staff/enter/index': enterRecipes,
  'staff/duty/index': dutyRecipes,
  'staff/duty/day/index': dutyDayRecipes,
  'staff/holidays/index': holidaysRecipes,
  'staff/person/index': personRecipes,
  'staff/person/find/index': findPersonRecipes,
  'staff/person/died/index': diedRecipes,
  'staff/person/move/index': moveRecipes,
  'staff/person/witness/index': witnessRecipes,
  'staff/person/access/index': personAccessRecipes,
  'staff/sign-in/index': signInRecipes,
  'staff/sign-in/confirm/index': confirmRecipes,
  'staff/desks/index': desksRecipes,
  'staff/compare/index': compareRecipes,
  'staff/compare/one/index': oneComparisonRecipes,
  'staff/parameters/index': parametersRecipes,
  'staff/parameters/one/index': parameterRecipes,
};
