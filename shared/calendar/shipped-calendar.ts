import { shippedNotices, workCalendar } from './calendar';

/** The calendar of the notices that were out when this was built: for tests, benchmarks and the demo. */
export const holidays = workCalendar(shippedNotices);
