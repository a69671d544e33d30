// An address as one line, "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu". What stands between two commas is proposed as ward
// or province; after a province its own wards come first. It remains a line of text: not every address follows the list.
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import {matches, without} from './accents.js';
import {Frame, told, useSurroundings} from './Frame.jsx';
import {Suggestions} from './Suggestions.jsx';

const MOST = 8;
const SHORTEST = 2;

export function AddressField(props) {
  const {domId, disabled, readonly, onChange, onBlur, onFocus, value} = props;
  const surroundings = useSurroundings();
  const [places, setPlaces] = useState([]);
  const [typed, setTyped] = useState(null);
  const cursor = useRef(null);
  useEffect(() => {
    surroundings.places().then(list => setPlaces(prepared(list)));
  }, [surroundings]);

  const say = text => {
    setTyped(null);
    if (text !== (value ?? '')) {
      onChange({value: text});
    }
  };
  const choose = (place, input) => {
    const {text, caret} = completed(input.value, input.selectionStart ?? input.value.length, place);
    cursor.current = () => input.setSelectionRange(caret, caret);
    setTyped(text);
    onChange({value: text});
  };
  // Only when the new text stands in the field can the cursor stand in the middle of it.
  useLayoutEffect(() => {
    cursor.current?.();
    cursor.current = null;
  }, [typed]);
  return <Frame props={props} type="textfield">
    <Suggestions domId={domId} text={typed ?? value ?? ''} disabled={disabled} readonly={readonly} onFocus={onFocus}
      told={told(props)} listLabel={surroundings.texts.places} choose={choose} onText={setTyped}
      suggest={(text, caret) => suggested(places, text, caret)}
      onLeave={text => {
        say(tidy(text));
        onBlur && onBlur();
      }} />
  </Frame>;
}

function prepared(provinces) {
  const wards = provinces.flatMap(({name, wards: own}) => own.map(ward => ({
    key: `${ward}, ${name}`, label: ward, hint: name, ward, province: name, plain: without(`${ward} ${name}`)
  })));
  return [...provinces.map(({name}) => ({key: name, label: name, province: name, plain: without(name)})), ...wards];
}

/** Without the gap of a ward that was not named. */
function tidy(text) {
  return text.replace(/,(\s*,)+/g, ',').trim();
}

/** The part between two commas that the caret stands in. */
function part(text, caret) {
  const start = text.lastIndexOf(',', caret - 1) + 1;
  const end = text.indexOf(',', caret);
  return {start, end: end < 0 ? text.length : end};
}

function suggested(places, text, caret) {
  const {start, end} = part(text, caret);
  const query = text.slice(start, end).trim();
  const behind = without(text.slice(end + 1));
  const inside = places.filter(place => place.ward && without(place.province) === behind);
  const from = inside.length ? inside : places;
  if (query.length < SHORTEST) {
    return inside.slice(0, MOST);
  }
  return from.filter(place => matches(place.plain, query)).slice(0, MOST);
}

/** The line after a place was chosen for the part at the caret, and where typing goes on. */
function completed(text, caret, place) {
  const {start, end} = part(text, caret);
  const before = text.slice(0, start) + (start > 0 ? ' ' : '');
  if (!place.ward) {
    // The province stands; the ward is asked for before it.
    const head = start > 0 ? `${text.slice(0, start)} ` : '';
    return {text: `${head}, ${place.province}`.replace(/^, /, ''), caret: head.length};
  }
  const line = `${before}${place.ward}, ${place.province}`;
  return {text: line, caret: line.length};
}
