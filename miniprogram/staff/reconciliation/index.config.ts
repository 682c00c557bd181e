export default definePageConfig({ navigationBarTitleText: '应享未享' });
