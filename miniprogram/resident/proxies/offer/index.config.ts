export default definePageConfig({ navigationBarTitleText: '让一个人替我办' });
