export default definePageConfig({ navigationBarTitleText: '您的登记' });
