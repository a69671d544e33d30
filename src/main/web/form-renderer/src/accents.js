// "Đồng Xuân" and "dong xuan" are the same to whoever searches.
export function without(text) {
  return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/\s+/g, ' ').trim();
}

/** Whether every word that was typed begins a word of the text; the text has lost its accents already. */
export function matches(plain, query) {
  const words = ` ${plain.replace(/[^a-z0-9.]+/g, ' ')}`;
  return without(query).split(/[^a-z0-9.]+/).filter(Boolean).every(word => words.includes(` ${word}`));
}
