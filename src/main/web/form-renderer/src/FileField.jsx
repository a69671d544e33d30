// A scan for one of the dossier's papers. On a start form it waits until there is a dossier; on a task it goes there at once.
import {FormContext} from '@bpmn-io/form-js-viewer';
import {useContext, useEffect, useRef, useState} from 'preact/hooks';
import {Frame, told, useSurroundings} from './Frame.jsx';

/** What a file is called in the form's data until it is sent; form-js drops files by this prefix when their row goes. */
const PREFIX = 'files::';
const LONGEST_NAME = 200;
let files = 0;

export function FileField(props) {
  const surroundings = useSurroundings();
  const [papers, setPapers] = useState(undefined);
  useEffect(() => {
    surroundings.papers().then(setPapers);
  }, [surroundings]);
  if (papers === undefined || papers?.length === 0) {
    const {file} = surroundings.texts;
    return <FileFrame props={props} said={papers ? file.noPapers : file.loading} waiting={true} />;
  }
  return papers ? <PaperScan props={props} papers={papers} /> : <WaitingScan props={props} />;
}

/** The end of a long name, as the server keeps it too. */
export function shortened(name) {
  return name.slice(-LONGEST_NAME);
}

/** Keeps the file in this page until the dossier is there. */
function WaitingScan({props}) {
  const registry = useContext(FormContext).getService('fileRegistry');
  const {texts, refuse} = useSurroundings();
  const [fault, setFault] = useState(null);
  const file = registry.getFiles(props.value || '')[0];
  const take = chosen => {
    const refused = refuse(chosen);
    setFault(refused);
    if (!refused) {
      const key = props.value || `${PREFIX}${++files}`;
      registry.setFiles(key, [chosen]);
      props.onChange({value: key});
    }
  };
  const drop = () => {
    registry.deleteFiles(props.value);
    props.onChange({value: null});
  };
  const said = file ? file.name : texts.file.none;
  return <FileFrame props={props} fault={fault} said={said} take={take} drop={file ? drop : null} />;
}

/** Sends each file to the paper that is chosen for it; the form itself says the name of the last one only. */
function PaperScan({props, papers}) {
  const {texts, refuse, send} = useSurroundings();
  const [at, setAt] = useState(0);
  const [fault, setFault] = useState(null);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState([]);
  const take = async chosen => {
    const refused = refuse(chosen);
    setFault(refused);
    if (refused) {
      return;
    }
    setSending(true);
    try {
      await send(papers[at], chosen);
      setSent([...sent, texts.file.sent(papers[at].name, chosen.name)]);
      props.onChange({value: shortened(chosen.name)});
    } catch (failure) {
      setFault(failure.message);
    } finally {
      setSending(false);
    }
  };
  const said = sending ? texts.file.sending : sent.join('; ') || props.value || texts.file.none;
  return <FileFrame props={props} fault={fault} said={said} take={take} waiting={sending}>
    <label class="mc-hidden" for={`${props.domId}-paper`}>{texts.file.paper}</label>
    <select class="fjs-select mc-select" id={`${props.domId}-paper`} value={String(at)}
      disabled={props.disabled || props.readonly} onChange={event => setAt(Number(event.target.value))}>
      {papers.map((paper, index) => <option key={paper.number} value={String(index)}>{paper.name}</option>)}
    </select>
  </FileFrame>;
}

function FileFrame({props, fault, said, take, drop, waiting, children}) {
  const {texts, types} = useSurroundings();
  const input = useRef();
  const {domId, disabled, readonly, errors = []} = props;
  const off = disabled || readonly || waiting;
  // A button is neither required nor invalid; what is said of it is.
  const {'aria-describedby': described} = told(props);
  const change = event => {
    const [chosen] = event.target.files;
    event.target.value = '';
    chosen && take(chosen);
  };
  return <Frame props={{...props, errors: fault ? [fault, ...errors] : errors}} type="filepicker" inputId={`${domId}-open`}>
    <div class="mc-file">
      {children}
      <input type="file" class="mc-hidden" id={domId} ref={input} accept={types.join(',')} tabIndex={-1} aria-hidden="true"
        disabled={off} onChange={change} />
      <button type="button" class="btn btn-default btn-sm" id={`${domId}-open`} disabled={off} aria-describedby={described}
        onClick={() => input.current.click()}>{texts.file.choose}</button>
      <span role="status">{said}</span>
      {drop && <button type="button" class="btn btn-link btn-sm" disabled={off} onClick={drop}>{texts.file.drop}</button>}
    </div>
  </Frame>;
}
