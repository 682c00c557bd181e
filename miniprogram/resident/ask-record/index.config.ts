export default definePageConfig({ navigationBarTitleText: '连上我的登记' });
