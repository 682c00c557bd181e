export default definePageConfig({ navigationBarTitleText: '请再办' });
