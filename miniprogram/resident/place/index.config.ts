export default definePageConfig({ navigationBarTitleText: '住在哪里' });
