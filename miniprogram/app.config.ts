import { mainPages, residentPages, staffPages } from './routes';

export default defineAppConfig({
  pages: [...mainPages],
  subPackages: [
    { root: 'resident', pages: [...residentPages] },
    { root: 'staff', pages: [...staffPages] },
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
