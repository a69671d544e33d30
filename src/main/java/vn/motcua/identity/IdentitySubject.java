package vn.motcua.identity;

/** Who was looked up: chủ hồ sơ or người nộp. */
public enum IdentitySubject { APPLICANT, SUBMITTER }
