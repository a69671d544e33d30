package vn.motcua.identity;

/** What is asked of the register and compared. No more than the purpose needs. */
public enum IdentityField { FULL_NAME, BIRTH_DATE, SEX }
