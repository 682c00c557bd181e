export default definePageConfig({ navigationBarTitleText: '政策享受情况' });
