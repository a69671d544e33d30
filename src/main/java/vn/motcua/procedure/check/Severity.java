package vn.motcua.procedure.check;

/** How much a finding weighs: an error refuses the deployment, a warning does not. */
public enum Severity { ERROR, WARNING }
