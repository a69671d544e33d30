// An agency by its name, part of it, or its code; what the form says is the code.
import {useEffect, useState} from 'preact/hooks';
import {matches, without} from './accents.js';
import {Frame, told, useSurroundings} from './Frame.jsx';
import {Suggestions} from './Suggestions.jsx';

const MOST = 12;

export function AgencyField(props) {
  const {domId, disabled, readonly, onChange, onBlur, onFocus, value} = props;
  const surroundings = useSurroundings();
  const [agencies, setAgencies] = useState([]);
  const [typed, setTyped] = useState(null);
  useEffect(() => {
    surroundings.agencies().then(list => setAgencies(list.map(each => ({...each, plain: without(`${each.name} ${each.code}`)}))));
  }, [surroundings]);

  const named = agencies.find(agency => agency.code === value);
  const say = code => {
    setTyped(null);
    if (code !== (value ?? '')) {
      onChange({value: code});
    }
  };
  const suggest = text => agencies.filter(agency => matches(agency.plain, text)).slice(0, MOST)
    .map(agency => ({key: agency.code, label: agency.name, hint: agency.code}));
  const meant = text => {
    const plain = without(text);
    return agencies.find(agency => without(agency.code) === plain || without(agency.name) === plain
      || without(shown(agency)) === plain)?.code ?? text.trim();
  };
  return <Frame props={props} type="textfield">
    <Suggestions domId={domId} text={typed ?? (named ? shown(named) : value || '')} data={value || ''} disabled={disabled}
      readonly={readonly} told={told(props)} listLabel={surroundings.texts.agency} onFocus={onFocus} suggest={suggest}
      choose={suggestion => say(suggestion.key)} onText={setTyped}
      onLeave={text => {
        say(meant(text));
        onBlur && onBlur();
      }} />
  </Frame>;
}

function shown(agency) {
  return `${agency.name} (${agency.code})`;
}
