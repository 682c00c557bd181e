import { shippedNotices, workCalendar } from './calendar';

/**
 * The calendar of the notices that had been published when this was built, for tests, benchmarks and the
 * demo.
 */
export const holidays = workCalendar(shippedNotices);
