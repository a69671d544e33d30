// The rules by which the server reads a submission (vn.motcua.procedure.FormValidator), so that what the page lets pass the
// server takes, and what it stops is stopped at the field. Who changes one changes the other; FormRendererTest asks both.
import {shownDate} from './dates.js';

const TEXT_LENGTH = 500;
const LONG_TEXT_LENGTH = 4000;
const EMAIL = /[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s]{2,}/;
const PHONE = /\+?[0-9 .-]{6,20}/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const TEXTS = new Set(['textfield', 'textarea']);

function isMissing(field, value) {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    || (field.type === 'checkbox' && value === false);
}

function decimals(value) {
  return (/\.(\d+)$/.exec(String(value)) || ['', ''])[1].length;
}

function pattern(rules) {
  return rules.pattern ? new RegExp(rules.pattern) : {email: EMAIL, phone: PHONE}[rules.validationType];
}

export class ServerRules {
  constructor(formFieldRegistry, surroundings) {
    this._registry = formFieldRegistry;
    this._surroundings = surroundings;
    this._texts = surroundings.texts.faults;
  }

  validateFieldInstance({id}, value) {
    const field = this._registry.get(id);
    return field ? this.validateField(field, value) : [];
  }

  /** @returns the sentences of what is wrong, empty when nothing is */
  validateField(field, raw) {
    const rules = field.validate || {};
    const value = typeof raw === 'string' ? raw.normalize('NFC').trim() : raw;
    if (isMissing(field, value)) {
      return rules.required ? [this._texts.required] : [];
    }
    if (TEXTS.has(field.type)) {
      return this._text(field, rules, String(value));
    }
    if (field.type === 'number') {
      return this._number(field, rules, value);
    }
    const isDay = field.type === 'datetime' && field.subtype === 'date';
    return isDay && !ISO_DATE.test(value) ? [this._texts.date(shownDate(value))] : [];
  }

  _text(field, rules, text) {
    const longest = rules.maxLength ?? (field.type === 'textarea' ? LONG_TEXT_LENGTH : TEXT_LENGTH);
    const faults = [];
    if (text.length > longest) {
      faults.push(this._texts.tooLong(longest));
    }
    if (text.length < (rules.minLength ?? 0)) {
      faults.push(this._texts.tooShort(rules.minLength));
    }
    const wanted = pattern(rules);
    if (wanted && !wanted.test(text)) {
      faults.push(rules.patternErrorMessage || this._texts[rules.validationType] || this._texts.pattern);
    }
    if (field.properties?.picker === 'agency' && this._surroundings.isAgency && !this._surroundings.isAgency(text)) {
      faults.push(this._texts.agency);
    }
    return faults;
  }

  _number(field, rules, value) {
    if (!Number.isFinite(Number(value))) {
      return [this._texts.number];
    }
    const faults = [];
    const digits = field.decimalDigits ?? 0;
    if (decimals(value) > digits) {
      faults.push(digits === 0 ? this._texts.whole : this._texts.decimals(digits));
    }
    if (rules.min !== undefined && Number(value) < Number(rules.min)) {
      faults.push(this._texts.tooSmall(rules.min));
    }
    if (rules.max !== undefined && Number(value) > Number(rules.max)) {
      faults.push(this._texts.tooLarge(rules.max));
    }
    return faults;
  }
}
ServerRules.$inject = ['formFieldRegistry', 'surroundings'];
