package vn.motcua.clock;

/**
 * What the clock does when the last asked paper has come: the full term again (Decree 61/2018 art. 19(4)), or the
 * rest of it.
 */
public enum AfterSupplement { RESTART, PAUSE }
