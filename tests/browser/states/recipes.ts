/** The way into every state of every page. */
import { askRecipes, receiptRecipes } from './ask';
import { claimedRecipes, codeRecipes, hideRecipes, offerRecipes, proxiesRecipes, releaseRecipes } from './claims';
import { homeRecipes, inboxRecipes, meRecipes } from './home';
import { introduceRecipes } from './introduce';
import { dutyDayRecipes, dutyRecipes, holidaysRecipes } from './leaders';
import { placeRecipes } from './place';
import type { Recipe } from './recipe';
import { addRecipes, againRecipes, correctRecipes, detailRecipes, listRecipes, rateRecipes, withdrawRecipes } from './requests';
import { keptRecipes, speakRecipes } from './speak';
import { deskRecipes, keysRecipes, regionRecipes } from './staff';
import { enterRecipes } from './staff-enter';
import { findPersonRecipes, personRecipes } from './staff-person';
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
  'resident/proxies/index': proxiesRecipes,
  'resident/proxies/offer/index': offerRecipes,
  'resident/claimed/index': claimedRecipes,
  'resident/release/index': releaseRecipes,
  'resident/switch/index': switchRecipes,
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
};
