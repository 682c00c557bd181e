export default defineAppConfig({
  pages: ['pages/home/index', 'pages/speak/index', 'pages/ask/index', 'pages/receipt/index', 'pages/kept/index', 'pages/inbox/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'resident',
      pages: [
        'request/list/index', 'request/detail/index', 'request/rate/index', 'request/again/index', 'request/add/index', 'request/correct/index', 'request/withdraw/index', 'request/hide/index',
        'place/index', 'introduce/index', 'code/index', 'ask-record/index', 'proxies/index', 'proxies/offer/index', 'proxies/done/index', 'cards/index', 'claimed/index', 'release/index', 'access/index', 'switch/index',
        'entitled/index', 'entitled/one/index', 'entitled/answer/index', 'policies/index', 'policy/index',
      ],
    },
    {
      root: 'staff',
      pages: [
        'desk/index', 'request/index', 'region/index', 'keys/index', 'posts/index', 'posts/one/index', 'posts/vacate/index', 'enter/index',
        'duty/index', 'duty/day/index', 'holidays/index', 'person/index', 'person/find/index', 'person/access/index', 'person/cards/index', 'person/died/index', 'person/move/index', 'person/witness/index', 'person/entitled/index', 'person/entitled/one/index', 'person/entitled/answer/index', 'person/entitled/ask/index', 'owed/index', 'compare/index', 'compare/one/index', 'parameters/index', 'parameters/one/index', 'org/index', 'org/post/index', 'org/add/index',
        'sign-in/index', 'sign-in/confirm/index', 'desks/index',
      ],
    },
  ],
  animation: false,
  window: {
    navigationBarTitleText: '问需响应',
    navigationBarBackgroundColor: '#FAF7F1',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF7F1',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
