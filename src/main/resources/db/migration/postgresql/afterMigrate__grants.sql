-- The role that runs may work with the tables, not change them; what has happened it may only add to. The role that migrates owns
-- everything and grants it here, after every migration. Where one role does both there is nothing to grant.
DO $$
DECLARE
  app CONSTANT text := '${applicationRole}';
  each_table text;
BEGIN
  IF app = current_user THEN
    RETURN;
  END IF;
  -- Two nodes may start at once, and two GRANTs on one table may not run at once.
  PERFORM pg_advisory_xact_lock(727663);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), app);
  -- What happened, what was issued, what was typed and by whom: added, never changed.
  FOREACH each_table IN ARRAY ARRAY['clock_fact', 'issued_document', 'issued_document_dossier', 'identity_lookup',
      'identity_comparison', 'fee_assessment', 'fee_line', 'receipt_event', 'dossier_entry', 'paper_file', 'submission_key',
      'dossier_correction', 'calendar_act', 'payment', 'supplement_request', 'supplement_item', 'dossier_result',
      'result_question', 'document_reservation', 'lateness_audit', 'lateness_audit_finding', 'monthly_list',
      'procedure_list_report', 'deployment_origin', 'kept_folder', 'repair', 'repair_dossier', 'repair_decision',
      'repair_result', 'dossier_note'] LOOP
    EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM %I', each_table, app);
  END LOOP;
  -- SELECT … FOR UPDATE asks for the right to one column; the trigger refuses the UPDATE itself.
  EXECUTE format('GRANT UPDATE (dossier_code) ON fee_assessment TO %I', app);
  EXECUTE format('GRANT UPDATE (dossier_code) ON document_reservation TO %I', app);
  -- What changes and never goes.
  FOREACH each_table IN ARRAY ARRAY['dossier', 'dossier_person', 'dossier_declaration', 'dossier_paper', 'dossier_number',
      'receipt', 'receipt_book', 'document_counter', 'agency', 'officer', 'payment_order', 'payment_refund', 'withdrawal',
      'case_change', 'absence', 'absence_task', 'outgoing_message'] LOOP
    EXECUTE format('REVOKE DELETE ON %I FROM %I', each_table, app);
  END LOOP;
  EXECUTE format('REVOKE DELETE ON identity_recheck FROM %I', app);
  -- What was proposed stays as it was proposed; only the decision is added.
  EXECUTE format('REVOKE UPDATE, DELETE ON fact_correction FROM %I', app);
  EXECUTE format('GRANT UPDATE (approved, decided_by, decided_at) ON fact_correction TO %I', app);
  EXECUTE format('REVOKE UPDATE, DELETE ON calendar_change FROM %I', app);
  EXECUTE format('GRANT UPDATE (approved, decided_by, decided_at, act, finished_at) ON calendar_change TO %I', app);
  EXECUTE format('REVOKE DELETE ON calendar_change_part FROM %I', app);
  EXECUTE format('REVOKE UPDATE, DELETE ON migration FROM %I', app);
  EXECUTE format('GRANT UPDATE (approved, decided_by, decided_at) ON migration TO %I', app);
  EXECUTE format('REVOKE DELETE ON migration_instance FROM %I', app);
  EXECUTE format('REVOKE DELETE ON extension_request, late_explanation FROM %I', app);
  EXECUTE format('REVOKE UPDATE, DELETE ON apology, late_again_notice FROM %I', app);
  EXECUTE format('REVOKE DELETE ON regular_work FROM %I', app);
  EXECUTE format('REVOKE ALL ON flyway_schema_history FROM %I', app);
END $$;
