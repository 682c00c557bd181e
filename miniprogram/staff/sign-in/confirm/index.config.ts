export default definePageConfig({ navigationBarTitleText: '登录办公电脑' });
