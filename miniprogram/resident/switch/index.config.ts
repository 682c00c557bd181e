export default definePageConfig({ navigationBarTitleText: '现在替谁办事' });
