export default definePageConfig({ navigationBarTitleText: '断开这个手机' });
