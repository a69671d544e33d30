package vn.motcua.dossier;

/** In which form a paper was handed in: bản chính, bản chứng thực, bản photo. */
public enum PaperForm { ORIGINAL, CERTIFIED_COPY, PHOTOCOPY }
