export default definePageConfig({ navigationBarTitleText: '本辖区' });
