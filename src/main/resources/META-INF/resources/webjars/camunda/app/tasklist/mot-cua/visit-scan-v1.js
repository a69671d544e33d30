// What a scanner types: the code of a slip 01, or the code of an identity card. Both end in this page; nothing of them is sent
// anywhere.

// The slip's code is the address of the citizen's page. Only the dossier code in it counts: an input method for Vietnamese may
// change letters that a scanner types, it leaves digits alone.
const DOSSIER = /[A-Y]\d{2}(?:\.[A-Z0-9]{1,6}){0,6}-\d{6,8}-\d{4,7}/;
const PERSONAL_NUMBER = /^\d{12}$/;
const DAY = /^(\d{2})(\d{2})(\d{4})$/;
const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 500;

export function dossierCode(text) {
  const found = DOSSIER.exec(text.toUpperCase());
  return found ? found[0] : null;
}

// Căn cước: number | former number | name | birth date | sex | address | date of issue | …
export function identityCard(text) {
  const [personalNumber, , fullName, birth, sex, address] = text.split('|').map(part => part.trim());
  if (address === undefined || !PERSONAL_NUMBER.test(personalNumber) || !fullName) {
    return null;
  }
  const day = DAY.exec(birth);
  return {
    personalNumber,
    fullName: fullName.normalize('NFC').slice(0, LONGEST_NAME),
    birthDate: day ? `${day[3]}-${day[2]}-${day[1]}` : null,
    sex: {nam: 'M', 'nữ': 'F', nu: 'F'}[sex.normalize('NFC').toLowerCase()] || null,
    address: address.normalize('NFC').slice(0, LONGEST_ADDRESS)
  };
}

// While a scanner types, nothing of it may be asked of the server as if it were a word.
export function isBeingScanned(text) {
  return text.includes('|') || /^\d{6,}/.test(text) || /^https?:/i.test(text);
}
