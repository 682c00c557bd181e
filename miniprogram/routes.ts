/**
 * Every page of the app. The app's configuration lists the pages from here, and the type of an address is
 * made from them, so that an address of a page that does not exist does not compile.
 */

/** The pages of the main package; the first is the one the app opens with. */
export const mainPages = [
  'pages/home/index',
  'pages/speak/index',
  'pages/ask/index',
  'pages/receipt/index',
  'pages/kept/index',
  'pages/inbox/index',
  'pages/me/index',
  'pages/missing/index',
] as const;

/** The pages of the sub-package `resident`: what somebody asks about themselves. */
export const residentPages = [
  'request/list/index',
  'request/detail/index',
  'request/rate/index',
  'request/again/index',
  'request/add/index',
  'request/correct/index',
  'request/withdraw/index',
  'request/hide/index',
  'place/index',
  'introduce/index',
  'code/index',
  'ask-record/index',
  'proxies/index',
  'proxies/offer/index',
  'proxies/done/index',
  'cards/index',
  'claimed/index',
  'release/index',
  'access/index',
  'feedback/index',
  'switch/index',
  'entitled/index',
  'entitled/one/index',
  'entitled/answer/index',
  'policies/index',
  'policy/index',
] as const;

/** The pages of the sub-package `staff`: the work of cadres and administrators. */
export const staffPages = [
  'desk/index',
  'request/index',
  'region/index',
  'region/list/index',
  'keys/index',
  'posts/index',
  'posts/one/index',
  'posts/vacate/index',
  'enter/index',
  'duty/index',
  'duty/day/index',
  'holidays/index',
  'product/index',
  'people/index',
  'person/index',
  'person/find/index',
  'person/access/index',
  'person/cards/index',
  'person/died/index',
  'person/move/index',
  'person/witness/index',
  'person/entitled/index',
  'person/entitled/one/index',
  'person/entitled/answer/index',
  'person/entitled/ask/index',
  'owed/index',
  'reconciliation/index',
  'reconciliation/one/index',
  'parameters/index',
  'parameters/one/index',
  'chain/index',
  'org/index',
  'org/post/index',
  'org/add/index',
  'sign-in/index',
  'sign-in/confirm/index',
  'desks/index',
] as const;

/** A page as the router knows it: pages/home/index. */
export type Route =
  | (typeof mainPages)[number]
  | `resident/${(typeof residentPages)[number]}`
  | `staff/${(typeof staffPages)[number]}`;

/** The address of a page, without parameters. */
export type PagePath = `/${Route}`;

/** The address of a page, with or without parameters. */
export type PageUrl = PagePath | `${PagePath}?${string}`;
