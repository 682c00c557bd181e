export default defineAppConfig({
  pages: ['pages/home/index'],
  subPackages: [],
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
