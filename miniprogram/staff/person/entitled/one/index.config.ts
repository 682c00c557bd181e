export default definePageConfig({ navigationBarTitleText: '一条政策' });
