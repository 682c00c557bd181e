export default definePageConfig({ navigationBarTitleText: '不用办了' });
