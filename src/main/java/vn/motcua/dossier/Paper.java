package vn.motcua.dossier;

/**
 * A paper of a dossier (thành phần hồ sơ).
 *
 * @param number 1, 2, 3 … within the dossier
 * @param count how many were handed in, at least 1
 * @param fileHash SHA-256 of the scanned file in hexadecimal, or null
 */
public record Paper(int number, String name, PaperForm form, int count, String fileName, String fileType, String fileHash) {}
