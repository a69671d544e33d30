'use strict';

// Ids and severities are those of the Java check (vn.motcua.procedure.check), which is the judge; BpmnlintRulesTest holds them together.
const severities = {
  'call-all-variables': 'error',
  'call-answer-missing': 'error',
  'call-binding': 'error',
  'call-business-key': 'error',
  'call-target-missing': 'error',
  'case-incomplete': 'error',
  'code-attribute': 'error',
  'code-element': 'error',
  'dossier-scope-missing': 'error',
  'due-date-not-from-clock': 'error',
  'element-not-run': 'error',
  'fact-unverified': 'warn',
  'flow-label-missing': 'warn',
  'form-binding': 'error',
  'form-missing': 'error',
  'iso-duration': 'error',
  'label-missing': 'error',
  'label-not-vietnamese': 'error',
  'layout-boundary': 'warn',
  'layout-crossing': 'warn',
  'layout-edge-missing': 'error',
  'layout-leftwards': 'warn',
  'layout-name-covered': 'warn',
  'layout-name-without-place': 'warn',
  'layout-outside': 'warn',
  'layout-overlap': 'error',
  'layout-page': 'warn',
  'layout-shape-missing': 'error',
  'layout-through': 'warn',
  'layout-too-large': 'warn',
  'layout-undocked': 'warn',
  'legal-basis-vague': 'warn',
  'limit-unreadable': 'error',
  'metadata-missing': 'error',
  'metadata-wrong': 'error',
  'pools-several': 'error',
  'process-not-executable': 'error',
  'process-several': 'error',
  'role-missing': 'error',
  'service-without-delegate': 'error',
  'step-limit-missing': 'error',
  'term-missing': 'error',
  'time-to-live-missing': 'error',
  'timer-due-soon-missing': 'error',
  'timer-interrupting': 'error',
  'timer-not-from-clock': 'error',
  'timer-overdue-again-missing': 'error',
  'timer-overdue-missing': 'error',
  'timer-twice': 'error',
  'timer-wrong-scope': 'error',
  'timer-wrong-target': 'error',
  'validity-reversed': 'error',
  'withdrawal-asked-missing': 'error',
  'withdrawal-asked-wrong': 'error',
  'withdrawal-granted-missing': 'error',
  'withdrawal-granted-wrong': 'error',
  'work-outside-scope': 'error'
};

const own = entries => Object.fromEntries(Object.entries(severities).map(entries));

module.exports = {
  rules: own(([id]) => [id, './rules/' + id]),
  configs: {
    recommended: {
      rules: own(([id, severity]) => ['motcua/' + id, severity])
    }
  }
};
