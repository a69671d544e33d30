package vn.motcua.procedure;

import java.util.Map;

/**
 * A submission that passed its form.
 *
 * @param process values the engine may have, by key
 * @param dossier every other value, by key: persons, papers, free text
 */
public record FormSubmission(Map<String, Object> process, Map<String, Object> dossier) {}
