export default definePageConfig({ navigationBarTitleText: '谁来答投诉建议' });
