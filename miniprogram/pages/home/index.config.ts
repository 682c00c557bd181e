export default definePageConfig({ navigationBarTitleText: '问需响应' });
