-- The version of its diagram under which a dossier was received: the text that stays in force for it, also when its steps go over to
-- another version. Null where nothing of its procedure runs (typed in from paper when it had ended): then the day of reception says it.
ALTER TABLE dossier ADD COLUMN definition_id varchar(64);
UPDATE dossier SET definition_id = (
  SELECT h.proc_def_id_ FROM act_hi_procinst h WHERE h.id_ = dossier.instance_id AND h.proc_def_key_ = dossier.definition_key)
WHERE instance_id IS NOT NULL;
