// A calendar day travels as 2026-10-12 and is read and typed as 12/10/2026, whatever the browser's own language is.

const WAYS = [
  [/^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/, (day, month, year) => [year, month, day]],
  [/^(\d{2})(\d{2})(\d{4})$/, (day, month, year) => [year, month, day]],
  [/^(\d{4})-(\d{2})-(\d{2})$/, (year, month, day) => [year, month, day]]
];

/** What was typed as 2026-10-12, or null when the calendar has no such day: 31/02 does not become 3/3. */
export function isoDate(typed) {
  const text = typed.trim();
  for (const [pattern, order] of WAYS) {
    const parts = pattern.exec(text);
    if (parts) {
      const [year, month, day] = order(...parts.slice(1)).map(Number);
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      return exists ? date.toISOString().slice(0, 10) : null;
    }
  }
  return null;
}

/** 2026-10-12 as 12/10/2026; anything else, such as a day that does not exist, as it was typed. */
export function shownDate(value) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value || '');
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : value || '';
}
