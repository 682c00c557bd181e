export default definePageConfig({ navigationBarTitleText: '组织和岗位' });
