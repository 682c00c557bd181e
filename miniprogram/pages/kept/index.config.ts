export default definePageConfig({ navigationBarTitleText: '手机里存的' });
