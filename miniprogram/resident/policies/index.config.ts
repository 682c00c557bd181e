export default definePageConfig({ navigationBarTitleText: '政策有哪些' });
