/** 组织和岗位: the province with its industry federations, a county, a village without a post. */
export const states = ['province', 'county', 'village', 'notFound', 'loading', 'failed'] as const;
