export default definePageConfig({ navigationBarTitleText: '这条政策和我' });
