export default definePageConfig({ navigationBarTitleText: '记录对不上' });
