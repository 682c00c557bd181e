export default definePageConfig({ navigationBarTitleText: '离开岗位' });
