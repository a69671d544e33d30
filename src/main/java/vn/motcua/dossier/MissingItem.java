package vn.motcua.dossier;

/**
 * One thing a dossier lacks.
 *
 * @param name the paper, or the entry of the declaration
 * @param reason what is missing or wrong about it
 * @param legalBasis the article that asks for it
 */
public record MissingItem(String name, String reason, String legalBasis) {}
