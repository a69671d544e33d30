// Dates, spans and sums as people here write them. The law's clock is read in Viet Nam's zone wherever the browser stands.
import texts from './texts-vi-v1.js';

const MINUTE = new Intl.DateTimeFormat('vi-VN', {timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit',
  day: '2-digit', month: '2-digit', year: 'numeric', hourCycle: 'h23'});
const NUMBER = new Intl.NumberFormat('vi-VN');
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function minute(instant) {
  if (!instant) {
    return texts.nothing;
  }
  const parts = Object.fromEntries(MINUTE.formatToParts(new Date(instant)).map(part => [part.type, part.value]));
  return `${parts.hour}:${parts.minute} ${parts.day}/${parts.month}/${parts.year}`;
}

// The day in Viet Nam as 2026-10-12.
export function isoDay(instant) {
  return new Intl.DateTimeFormat('en-CA', {timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit'})
    .format(new Date(instant));
}

export function number(value) {
  return NUMBER.format(value);
}

export function value(any) {
  if (any === undefined || any === null || any === '') {
    return texts.nothing;
  }
  if (typeof any === 'boolean') {
    return any ? texts.yes : texts.no;
  }
  if (typeof any === 'number') {
    return number(any);
  }
  const date = ISO_DATE.exec(any);
  return date ? `${date[3]}/${date[2]}/${date[1]}` : String(any);
}

// The two largest units are enough to act on: "2 ngày 3 giờ", "45 phút".
export function span(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes % 1440 / 60);
  if (days > 0) {
    return hours > 0 ? `${texts.span.day(days)} ${texts.span.hour(hours)}` : texts.span.day(days);
  }
  const rest = minutes % 60;
  if (hours > 0) {
    return rest > 0 ? `${texts.span.hour(hours)} ${texts.span.minute(rest)}` : texts.span.hour(hours);
  }
  return texts.span.minute(rest);
}
